package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
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
class PackagedJarIT {

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	private static final int PATIENCE_SECONDS = 90;

	private final Path jar = Path.of(System.getProperty("packaged.jar", "not-packaged"));

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
		Path output = directory.resolve("output");
		Process console = start(directory, output);
		try {
			Api api = new Api(port(console, output), "operator");
			Map<String, Object> upgrade = release.upgrade("IMAGE_ONLY");
			upgrade.put("cluster", "default");
			JsonNode ended = api.ended(api.run(api.plan(upgrade, "imageTag", "26.5.1")));
			assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
			assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
			assertThat(release.tags()).hasSize(6).containsValue("26.5.1").doesNotContainValue("26.5.0");
			console.destroy();
			assertThat(console.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
			// 128 + SIGTERM, as a JVM that has shut down in order ends
			assertThat(console.exitValue()).isEqualTo(143);
			assertThat(Files.readString(output)).contains("Graceful shutdown complete").doesNotContain("ERROR");
		}
		finally {
			console.destroyForcibly();
		}
	}

	private Process start(Path directory, Path output) throws IOException {
		Sandbox sandbox = SharedSandbox.get();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", this.jar.toString(),
						"--server.port=0"));
		SandboxProperties.of(sandbox, directory.resolve("data")).forEach((name, value) -> {
			if (!name.startsWith("console.clusters")) {
				command.add("--" + name + "=" + value);
			}
		});
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().put("KUBECONFIG", sandbox.kubeconfig().toString());
		return builder.start();
	}

	private static int port(Process console, Path output) throws Exception {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (System.nanoTime() < deadline && console.isAlive()) {
			Matcher started = STARTED.matcher(Files.readString(output));
			if (started.find()) {
				return Integer.parseInt(started.group(1));
			}
			Thread.sleep(100);
		}
		throw new AssertionError("The console has not started:\n" + Files.readString(output));
	}

}
