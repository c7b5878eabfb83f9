package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.upgradeconsole.sandbox.simulator.Simulator;

/**
 * One simulated cluster of a sandbox, and helm as it works there.
 */
public final class SandboxCluster implements AutoCloseable {

	private final String context;

	private final Simulator simulator;

	private final HelmRunner runner;

	private final Installer installer;

	SandboxCluster(String context, int apiPort, HelmBinary helm, ChartRepository charts, Path directory,
			Path kubeconfig) throws IOException {
		this.context = context;
		this.simulator = Simulator.start(apiPort);
		this.runner = new HelmRunner(helm, Files.createDirectories(directory.resolve("home")), kubeconfig, context);
		this.installer = new Installer(this.runner, this.simulator, charts,
				Files.createDirectories(directory.resolve(context)));
		SandboxExecutor.prepare(this.simulator);
	}

	/** The context of the kubeconfig that leads to it; the console calls it by that. */
	public String context() {
		return this.context;
	}

	/** The cluster, for looking into it and for faults. */
	public Simulator simulator() {
		return this.simulator;
	}

	/**
	 * Runs helm there.
	 * @param arguments as for {@link Sandbox#helm(String...)}
	 */
	public String helm(String... arguments) {
		return this.runner.run(List.of(arguments)).orThrow();
	}

	HelmRunner runner() {
		return this.runner;
	}

	Installer installer() {
		return this.installer;
	}

	@Override
	public void close() {
		this.simulator.close();
	}

}
