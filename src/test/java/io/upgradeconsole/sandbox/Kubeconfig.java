package io.upgradeconsole.sandbox;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kubeconfig with a context for each cluster, the first of them current.
 */
final class Kubeconfig {

	private Kubeconfig() {
	}

	static String of(List<SandboxCluster> clusters) {
		return """
				apiVersion: v1
				kind: Config
				current-context: %s
				clusters: [%s]
				users: [%s]
				contexts: [%s]
				""".formatted(clusters.get(0).context(),
				each(clusters,
						(cluster) -> "{name: %s, cluster: {server: \"%s\"}}".formatted(cluster.context(),
								cluster.simulator().uri())),
				each(clusters, (cluster) -> "{name: %s, user: {}}".formatted(cluster.context())),
				each(clusters, (cluster) -> "{name: %1$s, context: {cluster: %1$s, user: %1$s, namespace: default}}"
					.formatted(cluster.context())));
	}

	private static String each(List<SandboxCluster> clusters, Function<SandboxCluster, String> entry) {
		return clusters.stream().map(entry).collect(Collectors.joining(", "));
	}

}
