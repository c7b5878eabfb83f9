package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.upgradeconsole.UpgradeConsoleApplication;

/**
 * A console in a process of its own: the jar as it is shipped, or the classes that are
 * compiled. {@code mvnw verify} says where the jar lies by the property
 * {@code packaged.jar}.
 */
public final class ConsoleProcess implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	/** For a process that does not live long. */
	private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static final int PATIENCE_SECONDS = 180;

	private final Process process;

	private final Path output;

	private ConsoleProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Where the jar lies; it may not be packaged yet. */
	public static Path jar() {
		return Path.of(System.getProperty("packaged.jar", "not-packaged"));
	}

	/**
	 * Starts the jar.
	 * @param directory where it runs and writes its output
	 * @param properties of the console
	 * @param environment besides this process's own
	 */
	public static ConsoleProcess packaged(Path directory, Map<String, String> properties,
			Map<String, String> environment) throws IOException {
		return start(directory, List.of(ShippedConsole.java(), "-jar", jar().toAbsolutePath().toString()), properties,
				environment);
	}

	/**
	 * Starts the console in the quickest way, the classes where nothing is packaged, as
	 * the leader of a process group of its own, as a shell would.
	 * @param directory where it runs and writes its output
	 * @param properties of the console
	 */
	public static ConsoleProcess leader(Path directory, Map<String, String> properties)
			throws IOException, InterruptedException {
		// a build server may run its jobs deaf to Ctrl-C, and children inherit that
		List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid"));
		command.addAll(ShippedConsole.shared(QUICK)
			.orElseGet(() -> List.of(ShippedConsole.java(), QUICK.get(0), "-cp", System.getProperty("java.class.path"),
					UpgradeConsoleApplication.class.getName())));
		return start(directory, command, properties, Map.of());
	}

	/**
	 * Starts the sandbox with its console.
	 * @param directory where it runs and keeps what it needs
	 */
	public static ConsoleProcess sandbox(Path directory) throws IOException {
		List<String> command = List.of(ShippedConsole.java(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), SandboxConsole.class.getName());
		return start(directory, command, Map.of(), Map.of());
	}

	/**
	 * Starts what somebody types into a shell.
	 * @param directory where it is typed
	 * @param command one that starts a console; its shell becomes that
	 * @param environment besides this process's own
	 */
	public static ConsoleProcess typed(Path directory, String command, Map<String, String> environment)
			throws IOException {
		Map<String, String> all = new LinkedHashMap<>(environment);
		all.put("SERVER_PORT", "0");
		return run(directory, List.of("sh", "-c", "exec " + command), all);
	}

	private static ConsoleProcess start(Path directory, List<String> program, Map<String, String> properties,
			Map<String, String> environment) throws IOException {
		List<String> command = new ArrayList<>(program);
		command.add("--server.port=0");
		properties.forEach((name, value) -> command.add("--" + name + "=" + value));
		return run(directory, command, environment);
	}

	private static ConsoleProcess run(Path directory, List<String> command, Map<String, String> environment)
			throws IOException {
		Path output = Files.createTempFile(directory, "output", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		return new ConsoleProcess(builder.start(), output);
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

	/** Whether it has not ended. */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** All that it has written. */
	public String output() throws IOException {
		return Files.readString(this.output);
	}

	/** Asks it to end, and waits for the exit code. */
	public int stop() throws InterruptedException {
		this.process.destroy();
		return awaitEnd();
	}

	/** Kills it, as a machine that runs out of memory would. */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/** Kills it and all that it has started, as a machine that loses its power would. */
	public void killWithAllItStarted() throws InterruptedException {
		List<ProcessHandle> started = started().toList();
		kill();
		started.forEach(ProcessHandle::destroyForcibly);
	}

	/** The processes that it has started, and those that these have. */
	public Stream<ProcessHandle> started() {
		return this.process.descendants();
	}

	/** Lets it do nothing, while what it has started goes on. */
	public void pause() throws IOException, InterruptedException {
		signal("STOP");
	}

	/** After a pause. */
	public void goOn() throws IOException, InterruptedException {
		signal("CONT");
	}

	private void signal(String name) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + name, Long.toString(this.process.pid())).start().waitFor();
	}

	/** What Ctrl-C in its terminal does: a signal to all processes of its group. */
	public void pressControlC() throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-INT", "--", "-" + this.process.pid()).start().waitFor();
	}

	/** Waits for its exit code. */
	public int awaitEnd() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The console does not end");
		}
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
