package io.upgradeconsole.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.upgradeconsole.UpgradeConsoleApplication;

/**
 * A console in a process of its own: the jar as it is shipped, of which {@code mvnw
 * verify} says where it lies by the property {@code packaged.jar}, or the classes that it
 * is made of.
 */
public final class PackagedConsole implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	private static final int PATIENCE_SECONDS = 300;

	private final Process process;

	private final Path output;

	private PackagedConsole(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Where the jar lies; it may not be packaged yet. */
	public static Path jar() {
		return Path.of(System.getProperty("packaged.jar", "not-packaged"));
	}

	/**
	 * Starts it.
	 * @param directory where it runs and writes its output
	 * @param properties of the console
	 * @param environment besides this process's own
	 */
	public static PackagedConsole start(Path directory, Map<String, String> properties, Map<String, String> environment)
			throws IOException {
		return start(List.of("-jar", jar().toAbsolutePath().toString()), directory, properties, environment);
	}

	/**
	 * Starts the console of this class path, packaged or not, to be killed.
	 * @param directory where it runs and writes its output
	 * @param properties of the console
	 */
	public static PackagedConsole startUnpacked(Path directory, Map<String, String> properties) throws IOException {
		// it runs in another directory
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
		return start(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, UpgradeConsoleApplication.class.getName()),
				directory, properties, Map.of());
	}

	private static PackagedConsole start(List<String> what, Path directory, Map<String, String> properties,
			Map<String, String> environment) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(what);
		command.add("--server.port=0");
		properties.forEach((name, value) -> command.add("--" + name + "=" + value));
		Path output = directory.resolve("output");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		return new PackagedConsole(builder.start(), output);
	}

	/** The port on which it answers, after waiting for it. */
	public int port() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		while (System.nanoTime() < deadline && this.process.isAlive()) {
			Matcher started = STARTED.matcher(output());
			if (started.find()) {
				return Integer.parseInt(started.group(1));
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("The console has not started:\n" + output());
	}

	/** All that it has written. */
	public String output() throws IOException {
		return Files.readString(this.output);
	}

	/** Asks it to end, and waits for the exit code. */
	public int stop() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The console does not end");
		}
		return this.process.exitValue();
	}

	/** Kills it, as {@code kill -9} does, and waits until it is gone. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
