package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Types commands in a directory, as somebody who follows the documentation does.
 */
final class Shell {

	private final Path directory;

	private final Map<String, String> environment = new LinkedHashMap<>();

	Shell(Path directory) {
		this.directory = directory;
	}

	/**
	 * Skips the test where a command is not installed, but not where CI has to have it.
	 */
	static void requires(String... commands) {
		for (String command : commands) {
			assumeTrue("true".equals(System.getenv("CI")) || isInstalled(command), command + " is not installed");
		}
	}

	private static boolean isInstalled(String command) {
		return Arrays.stream(System.getenv("PATH").split(":"))
			.anyMatch((path) -> Files.isExecutable(Path.of(path, command)));
	}

	Shell with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	/** All that it has written, once it has ended well. */
	String type(String script) throws IOException, InterruptedException {
		return type(script, "");
	}

	/** The same, with what it reads. */
	String type(String script, String input) throws IOException, InterruptedException {
		Path typed = Files.writeString(Files.createTempFile("typed", ".txt"), input);
		Path output = Files.createTempFile("said", ".txt");
		ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", script).directory(this.directory.toFile())
			.redirectInput(typed.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		shell.environment().putAll(this.environment);
		Process process = shell.start();
		try {
			boolean ended = process.waitFor(3, TimeUnit.MINUTES);
			String said = Files.readString(output);
			assertThat(ended).as(said).isTrue();
			assertThat(process.exitValue()).as(said).isZero();
			return said;
		}
		finally {
			process.destroyForcibly();
			Files.delete(typed);
			Files.delete(output);
		}
	}

}
