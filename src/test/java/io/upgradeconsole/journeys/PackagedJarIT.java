package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The jar as it is shipped, on a cluster that it knows by KUBECONFIG alone.
 */
@ExtendWith(HelmAtHand.class)
@Tag("whichever-helm")
class PackagedJarIT {

	private final Path jar = ConsoleProcess.jar();

	@Test
	void itHoldsNothingOfTheSandbox() throws IOException {
		assumeThat(this.jar).exists();
		try (JarFile file = new JarFile(this.jar.toFile())) {
			assertThat(file.stream().map((entry) -> entry.getName().toLowerCase())).isNotEmpty()
				.noneMatch((name) -> name.contains("sandbox") || name.contains("simulator"));
		}
	}

	@Test
	void itUpgradesAndEndsWhenItIsAskedTo(@TempDir Path directory) throws Exception {
		assumeThat(this.jar).exists();
		Release release = SharedSandbox.install("packaged", "26.5.0");
		Sandbox sandbox = SharedSandbox.get();
		Map<String, String> properties = SandboxProperties.of(sandbox, directory.resolve("data"));
		properties.keySet().removeIf((name) -> name.startsWith("console.clusters"));
		try (ConsoleProcess console = ConsoleProcess.packaged(directory, properties,
				Map.of("KUBECONFIG", sandbox.kubeconfig().toString()))) {
			Api api = new Api(console.port(), "operator");
			Map<String, Object> upgrade = release.upgrade("IMAGE_ONLY");
			upgrade.put("cluster", "default");
			JsonNode ended = api.ended(api.run(api.plan(upgrade, "imageTag", "26.5.1")));
			assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
			assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
			assertThat(release.tags()).hasSize(6).containsValue("26.5.1").doesNotContainValue("26.5.0");
			assertThat(verified(directory, new Api(console.port(), "auditor").bytes("/audit/export?format=jsonl")))
				.startsWith("INTACT: ");
			// the compiler's notes on the settings lie elsewhere in a jar
			assertThat(new Api(console.port(), "admin").get("/settings").json(200).findValues("meaning")).isNotEmpty();
			// 128 + SIGTERM, as a JVM that has shut down in order ends
			assertThat(console.stop()).isEqualTo(143);
			assertThat(console.output()).contains("Graceful shutdown complete").doesNotContain("ERROR");
		}
	}

	/** What the jar says of an exported audit trail, on its own. */
	private String verified(Path directory, byte[] export) throws Exception {
		Path file = Files.write(directory.resolve("audit.jsonl"), export);
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				this.jar.toAbsolutePath().toString(), "verify-audit", file.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}

}
