package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What the README tells to type, typed.
 */
@Tag("whichever-helm")
class ReadmeIT extends ConsoleJourney {

	@TempDir
	Path directory;

	@Test
	void theWalkThroughWithCurlUpgradesARelease() throws Exception {
		assumeTrue("true".equals(System.getenv("CI")) || commandExists("curl"), "curl is not installed");
		Release release = SharedSandbox.install("readme", "26.5.0");
		String script = walkThrough().replace("http://localhost:8080", "http://localhost:" + this.port)
			.replace("sandbox/zymtrace/backend", "sandbox/readme/backend")
			.replace("\"namespace\":\"zymtrace\"", "\"namespace\":\"readme\"");
		Path output = this.directory.resolve("output");
		Process shell = new ProcessBuilder("sh", "-eu", "-c", script).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		assertThat(shell.waitFor(3, TimeUnit.MINUTES)).isTrue();
		String said = Files.readString(output);
		assertThat(shell.exitValue()).as(said).isZero();
		assertThat(said).contains("\"ready\":true", "+++ planned/", "event:line", "event:end",
				"\"status\":\"SUCCEEDED\"", "exit code 0 after", "\"action\":\"operation-ended\"");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.8.4");
	}

	private static String walkThrough() throws IOException {
		return Arrays.stream(Files.readString(Path.of("README.md")).split("```"))
			.filter((block) -> block.startsWith("sh\napi="))
			.findFirst()
			.orElseThrow()
			.substring("sh\n".length());
	}

	private static boolean commandExists(String name) {
		return Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch((path) -> Files.isExecutable(Path.of(path, name)));
	}

}
