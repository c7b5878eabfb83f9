package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.sandbox.simulator.Simulator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a release into the state that it starts in, by helm as a person would.
 */
final class Installer {

	private static final long PATIENCE_MILLIS = 60_000;

	private final HelmRunner helm;

	private final Simulator simulator;

	private final ChartRepository charts;

	private final Path directory;

	Installer(HelmRunner helm, Simulator simulator, ChartRepository charts, Path directory) {
		this.helm = helm;
		this.simulator = simulator;
		this.charts = charts;
		this.directory = directory;
	}

	void install(SandboxRelease release) {
		if (release == SandboxRelease.EXTERNAL_DATABASES) {
			secret(release.namespace(), "acme-zymtrace-license", "license-key");
			secret(release.namespace(), "acme-logins", "clickhouse", "postgres");
			secret(release.namespace(), "acme-objects", "access-key", "secret-key");
		}
		install(release.namespace(), release.releaseName(), release.chartVersion(), List.of("-f", values(release)));
		switch (release) {
			case PENDING -> killUpgrade(release);
			case FROZEN ->
				this.helm.run(upgrade(release, "--set", "services.common.imageTag=" + SandboxRelease.FROZEN_TAG))
					.orThrow();
			default -> {
			}
		}
		await("the services of " + release, () -> deployments(release.namespace()).stream().allMatch(Installer::ready));
	}

	/** What the values name and somebody else has to bring. */
	private void secret(String namespace, String name, String... keys) {
		if (this.simulator.find("namespaces", "", namespace).isEmpty()) {
			this.simulator.create("namespaces", "", named(namespace));
		}
		ObjectNode secret = named(name).put("type", "Opaque");
		ObjectNode content = secret.putObject("stringData");
		List.of(keys).forEach((key) -> content.put(key, "sandbox-" + key));
		this.simulator.create("secrets", namespace, secret);
	}

	private static ObjectNode named(String name) {
		ObjectNode object = JsonMapper.shared().createObjectNode();
		object.putObject("metadata").put("name", name);
		return object;
	}

	void install(CustomCharts custom) {
		List<String> values = custom.values().map((file) -> List.of("-f", file.toString())).orElse(List.of());
		install(SandboxRelease.HEALTHY.namespace(), SandboxRelease.HEALTHY.releaseName(), custom.install(), values);
	}

	private void install(String namespace, String name, String version, List<String> values) {
		List<String> arguments = new ArrayList<>(
				List.of("install", name, chart(version), "--namespace", namespace, "--create-namespace"));
		arguments.addAll(values);
		this.helm.run(arguments).orThrow();
	}

	private void killUpgrade(SandboxRelease release) {
		Process upgrade = this.helm.start(upgrade(release, "--set", "services.migrate.image.tag=26.5.1-job-hangs"));
		await("the migration of " + release, () -> !upgrade.isAlive()
				|| this.simulator.find("jobs", release.namespace(), "zymtrace-migrate").isPresent());
		upgrade.destroyForcibly();
	}

	private List<String> upgrade(SandboxRelease release, String... more) {
		List<String> arguments = new ArrayList<>(List.of("upgrade", release.releaseName(),
				chart(release.chartVersion()), "--namespace", release.namespace(), "--reset-then-reuse-values"));
		arguments.addAll(List.of(more));
		return arguments;
	}

	private String chart(String version) {
		return write("backend-" + version + ".tgz", this.charts.archive(version)).toString();
	}

	private String values(SandboxRelease release) {
		try (InputStream in = Installer.class.getResourceAsStream(release.valuesResource())) {
			String values = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			for (Map.Entry<String, String> placeholder : SandboxSecrets.placeholders().entrySet()) {
				// A JSON string is YAML too, whatever it holds.
				values = values.replace("${" + placeholder.getKey() + "}",
						JsonMapper.shared().writeValueAsString(placeholder.getValue()));
			}
			return write(release.namespace() + "-values.yaml", values.getBytes(StandardCharsets.UTF_8)).toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Several installations may write the same chart. */
	private synchronized Path write(String name, byte[] content) {
		try {
			Path file = this.directory.resolve(name);
			return Files.exists(file) ? file : Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<KubeObject> deployments(String namespace) {
		return this.simulator.list("deployments", namespace);
	}

	private static boolean ready(KubeObject deployment) {
		return deployment.status().path("observedGeneration").asInt(0) == deployment.metadata()
			.path("generation")
			.asInt(1)
				&& deployment.status().path("readyReplicas").asInt(0) >= deployment.spec().path("replicas").asInt(1);
	}

	private static void await(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.getAsBoolean()) {
			if (System.currentTimeMillis() > end) {
				throw new IllegalStateException("The sandbox waited too long for " + what);
			}
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while waiting for " + what, ex);
			}
		}
	}

}
