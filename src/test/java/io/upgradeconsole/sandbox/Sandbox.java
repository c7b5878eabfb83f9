package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.upgradeconsole.sandbox.simulator.Simulator;

import org.springframework.util.FileSystemUtils;

/**
 * A simulated cluster, or two, with releases that a real helm installed, and a repository
 * of the charts they come from. Everything listens on loopback only.
 */
public final class Sandbox implements AutoCloseable {

	/** The kubeconfig's current context, and often its only one. */
	public static final String CONTEXT = "sandbox";

	/** The context of the second cluster, where there is one. */
	public static final String PRODUCTION = "production";

	/** The name by which helm knows the chart repository. */
	public static final String REPOSITORY = "zymtrace";

	private final SandboxOptions options;

	private final Path directory;

	private final ChartRepository charts;

	private final SandboxCluster cluster;

	private final Optional<SandboxCluster> production;

	private Sandbox(SandboxOptions options) throws IOException {
		this.options = options;
		this.directory = options.directory().isPresent() ? Files.createDirectories(options.directory().get())
				: Files.createTempDirectory("sandbox");
		this.charts = ChartRepository.start(options.repositoryPort(),
				options.charts().map(CustomCharts::archives).orElseGet(DemoCharts::all));
		this.cluster = cluster(CONTEXT, options.apiPort());
		this.production = options.production().isEmpty() ? Optional.empty() : Optional.of(cluster(PRODUCTION, 0));
		Files.writeString(kubeconfig(), Kubeconfig.of(clusters()));
	}

	private SandboxCluster cluster(String context, int apiPort) throws IOException {
		return new SandboxCluster(context, apiPort, this.options.helm(), this.charts, this.directory, kubeconfig());
	}

	private List<SandboxCluster> clusters() {
		return Stream.concat(Stream.of(this.cluster), this.production.stream()).toList();
	}

	/** Starts a sandbox; when it returns, its releases are as they shall be. */
	public static Sandbox start(SandboxOptions options) {
		try {
			Sandbox sandbox = new Sandbox(options);
			try {
				sandbox.installAll();
				return sandbox;
			}
			catch (RuntimeException ex) {
				sandbox.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How it was started. */
	public SandboxOptions options() {
		return this.options;
	}

	/** The kubeconfig that leads to the simulated clusters, a context each. */
	public Path kubeconfig() {
		return this.directory.resolve("kubeconfig").toAbsolutePath();
	}

	/** Where the Kubernetes API answers. */
	public URI apiServerUri() {
		return this.cluster.simulator().uri();
	}

	/** Where the chart repository answers. */
	public URI chartRepositoryUri() {
		return this.charts.uri();
	}

	/** The helm that it was started with. */
	public HelmBinary helm() {
		return this.options.helm();
	}

	/**
	 * Runs helm, with a home and a configuration of the sandbox's own in which the
	 * repository is known as {@link #REPOSITORY}.
	 * @param arguments such as {@code history backend -n zymtrace -o json}
	 * @return what it printed on standard output
	 * @throws IllegalStateException when it fails
	 */
	public String helm(String... arguments) {
		return tryHelm(arguments).orThrow();
	}

	/**
	 * Runs helm and tells how it ended, however it ended.
	 * @param arguments as for {@link #helm(String...)}
	 */
	public HelmResult tryHelm(String... arguments) {
		return this.cluster.runner().run(List.of(arguments));
	}

	/**
	 * Starts helm and does not wait for it.
	 * @param arguments as for {@link #helm(String...)}
	 */
	public Process startHelm(String... arguments) {
		return this.cluster.runner().start(List.of(arguments));
	}

	/** The cluster, for looking into it and for faults. */
	public Simulator simulator() {
		return this.cluster.simulator();
	}

	/** The second cluster, where it was asked for. */
	public Optional<SandboxCluster> production() {
		return this.production;
	}

	/** The chart repository. */
	public ChartRepository charts() {
		return this.charts;
	}

	@Override
	public void close() {
		clusters().forEach(SandboxCluster::close);
		this.charts.close();
		if (this.options.directory().isEmpty()) {
			FileSystemUtils.deleteRecursively(this.directory.toFile());
		}
	}

	private void installAll() {
		ExecutorService threads = Executors.newCachedThreadPool();
		try {
			List<Runnable> tasks = new ArrayList<>();
			tasks.add(() -> helm("repo", "add", REPOSITORY, chartRepositoryUri().toString()));
			if (this.options.charts().isPresent()) {
				tasks.add(() -> this.cluster.installer().install(this.options.charts().get()));
			}
			else {
				this.options.releases()
					.forEach((release) -> tasks.add(() -> this.cluster.installer().install(release)));
			}
			this.production.ifPresent((second) -> this.options.production()
				.forEach((release) -> tasks.add(() -> second.installer().install(release))));
			CompletableFuture
				.allOf(tasks.stream()
					.map((task) -> CompletableFuture.runAsync(task, threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			threads.shutdownNow();
		}
	}

}
