package io.upgradeconsole.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.ClusterAccess;
import org.jspecify.annotations.Nullable;

/**
 * Helm's own configuration, cache and data, apart from those of the user who runs the
 * console, so that two operations never share an index.
 *
 * @param directory holds everything that helm writes down
 * @param keepsCharts whether a chart that was fetched once serves again. Helm 4 knows
 * charts by what the index says of them, so it would not notice that an archive was
 * swapped
 */
public record HelmHome(Path directory, boolean keepsCharts) {

	/** A name in the directory that helm runs in, which goes when helm has ended. */
	private static final String NOT_KEPT = "charts";

	/**
	 * The environment in which helm uses this home.
	 * @param cluster the cluster to talk to, or {@code null} for commands that need none
	 */
	public Map<String, String> environment(@Nullable ClusterAccess cluster) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("HELM_CACHE_HOME", path("cache"));
		environment.put("HELM_CONFIG_HOME", path("config"));
		environment.put("HELM_DATA_HOME", path("data"));
		environment.put("HELM_CONTENT_CACHE", this.keepsCharts ? path("cache/content") : NOT_KEPT);
		// HOME stays as it is: a kubeconfig's exec plugin may need it. Discovery is
		// cached here.
		environment.put("KUBECACHEDIR", path("kube-cache"));
		if (cluster != null && cluster.kubeconfig() != null) {
			environment.put("KUBECONFIG", cluster.kubeconfig().toAbsolutePath().toString());
		}
		if (cluster != null && cluster.context() != null) {
			environment.put("HELM_KUBECONTEXT", cluster.context());
		}
		return environment;
	}

	/** Where helm keeps the index of a repository of this name. */
	Path index(String repository) {
		return cached(repository + "-index.yaml");
	}

	/**
	 * A home beside this one, in which an index is read: helm writes it piece by piece,
	 * and others read the one of this home meanwhile.
	 */
	HelmHome aside() {
		return new HelmHome(this.directory.resolve("refresh"), this.keepsCharts);
	}

	/**
	 * Takes over what a home aside knows of a repository, each file in one moment. A helm
	 * that is too old may have written none.
	 */
	void take(HelmHome aside, String repository) throws IOException {
		for (String name : List.of(repository + "-index.yaml", repository + "-charts.txt")) {
			replace(aside.cached(name), cached(name));
		}
		if (Files.exists(aside.repositories())) {
			// it stays there too: helm need not add the repository again
			replace(Files.copy(aside.repositories(), aside.directory.resolve("repositories.yaml"),
					StandardCopyOption.REPLACE_EXISTING), repositories());
		}
	}

	private static void replace(Path newer, Path older) throws IOException {
		if (Files.exists(newer)) {
			Files.createDirectories(older.getParent());
			Files.move(newer, older, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private Path cached(String name) {
		return this.directory.resolve("cache").resolve("repository").resolve(name);
	}

	private Path repositories() {
		return this.directory.resolve("config").resolve("repositories.yaml");
	}

	private String path(String name) {
		return this.directory.resolve(name).toAbsolutePath().toString();
	}

}
