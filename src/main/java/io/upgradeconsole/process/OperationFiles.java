package io.upgradeconsole.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor writes beside the log, so that whoever comes later knows what was
 * started and how it ended. Each file is either whole or not there.
 */
final class OperationFiles {

	static final Pattern STEP = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

	private static final Pattern STARTED = Pattern.compile("step-([A-Z0-9_]+)-(\\d+)\\.started");

	private final Path directory;

	OperationFiles(Path directory) {
		this.directory = directory.toAbsolutePath();
	}

	static String checked(String step) {
		if (!STEP.matcher(step).matches()) {
			throw new IllegalArgumentException("A step is named in capitals, like HELM");
		}
		return step;
	}

	Path log() {
		return this.directory.resolve("log");
	}

	Reserve reserve() {
		return new Reserve(this.directory.resolve("reserve"));
	}

	Path directory() {
		return this.directory;
	}

	void supervisor(ProcessIdentity supervisor) throws IOException {
		write("supervisor", identity(supervisor));
	}

	Optional<ProcessIdentity> supervisor() {
		return read("supervisor").flatMap(OperationFiles::identity);
	}

	/** Makes known that a command is about to start; answers its number in the step. */
	int starting(String step) throws IOException {
		int number = next(step);
		write(name(step, number) + ".started", "at=" + Instant.now() + "\n");
		return number;
	}

	/** The same where it has been started elsewhere. */
	void began(String step, Instant at) throws IOException {
		write(name(step, next(step)) + ".started", "at=" + at + "\n");
	}

	void started(String step, int number, ProcessIdentity child) throws IOException {
		// no process outlives a power failure, so neither need this
		replace(name(step, number) + ".started", "at=" + Instant.now() + "\n" + identity(child));
	}

	void ended(String step, int number, int exitCode) throws IOException {
		ended(step, number, exitCode, Instant.now());
	}

	void ended(String step, int number, int exitCode, Instant at) throws IOException {
		write(name(step, number) + ".exit", "at=" + at + "\nexitCode=" + exitCode + "\n");
	}

	boolean hasEnded(String step, int number) {
		return Files.exists(this.directory.resolve(name(step, number) + ".exit"));
	}

	/** Makes known that the commands run in a pod. */
	void pod(SupervisorPods.Place place) throws IOException {
		write("pod", "cluster=" + place.cluster() + "\nnamespace=" + place.namespace() + "\njob=" + place.job() + "\n");
	}

	Optional<SupervisorPods.Place> pod() {
		return read("pod").map((file) -> new SupervisorPods.Place(new ClusterName(file.getProperty("cluster")),
				new Namespace(file.getProperty("namespace")), file.getProperty("job")));
	}

	/**
	 * Makes known that nothing more of the pod comes here.
	 * @param whole whether all that it has replied is here, up to its last word
	 */
	void podEnded(boolean whole) throws IOException {
		write("pod-ended", "at=" + Instant.now() + "\nwhole=" + whole + "\n");
	}

	/** Whether each command is known here that ran. */
	boolean areStepsWhole() {
		return pod().isEmpty()
				|| read("pod-ended").filter((file) -> "true".equals(file.getProperty("whole"))).isPresent();
	}

	boolean hasPodEnded() {
		return Files.exists(this.directory.resolve("pod-ended"));
	}

	/** The number that the next command of a step will have. */
	int next(String step) {
		int number = 1;
		while (Files.exists(this.directory.resolve(name(step, number) + ".started"))) {
			number++;
		}
		return number;
	}

	/** All commands in the order in which they were started. */
	List<SupervisorState.Step> steps() {
		List<SupervisorState.Step> steps = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.directory)) {
			files.map((file) -> STARTED.matcher(file.getFileName().toString()))
				.filter(Matcher::matches)
				.forEach((name) -> step(name.group(1), Integer.parseInt(name.group(2))).ifPresent(steps::add));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + this.directory, ex);
		}
		steps.sort(Comparator.comparing(SupervisorState.Step::startedAt).thenComparing(SupervisorState.Step::number));
		return steps;
	}

	Optional<ProcessIdentity> child(String step, int number) {
		return read(name(step, number) + ".started").flatMap(OperationFiles::identity);
	}

	/** Asks the running command to end, or kills it; whether there was one. */
	boolean stop(boolean forcibly) {
		return steps().stream()
			.filter(SupervisorState.Step::running)
			.flatMap((step) -> child(step.name(), step.number()).flatMap(ProcessIdentity::find).stream())
			.map((process) -> forcibly ? process.destroyForcibly() : process.destroy())
			.reduce(false, Boolean::logicalOr);
	}

	private Optional<SupervisorState.Step> step(String step, int number) {
		Optional<Properties> exit = read(name(step, number) + ".exit");
		Integer exitCode = exit.map((file) -> Integer.valueOf(file.getProperty("exitCode"))).orElse(null);
		Instant endedAt = exit.map((file) -> Instant.parse(file.getProperty("at"))).orElse(null);
		boolean running = exit.isEmpty() && child(step, number).flatMap(ProcessIdentity::find).isPresent();
		return read(name(step, number) + ".started").map((file) -> Instant.parse(file.getProperty("at")))
			.map((startedAt) -> new SupervisorState.Step(step, number, startedAt, running, exitCode, endedAt));
	}

	private static String name(String step, int number) {
		return "step-" + step + "-" + number;
	}

	private static String identity(ProcessIdentity process) {
		return "pid=" + process.pid() + "\nstarted=" + process.startedAt() + "\n";
	}

	private static Optional<ProcessIdentity> identity(Properties file) {
		@Nullable String pid = file.getProperty("pid");
		return (pid != null)
				? Optional.of(new ProcessIdentity(Long.parseLong(pid), Instant.parse(file.getProperty("started"))))
				: Optional.empty();
	}

	private Optional<Properties> read(String name) {
		try (Reader reader = Files.newBufferedReader(this.directory.resolve(name))) {
			Properties properties = new Properties();
			properties.load(reader);
			return Optional.of(properties);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + name + " in " + this.directory, ex);
		}
	}

	private void write(String name, String content) throws IOException {
		Path temporary = temporary(name, content);
		force(temporary, StandardOpenOption.WRITE);
		move(temporary, name);
		// the new name is part of the directory, and that is written on its own
		force(this.directory, StandardOpenOption.READ);
	}

	private void replace(String name, String content) throws IOException {
		move(temporary(name, content), name);
	}

	private Path temporary(String name, String content) throws IOException {
		Path temporary = this.directory.resolve(name + ".tmp");
		Files.deleteIfExists(temporary);
		PrivateDirectories.write(temporary, content.getBytes(StandardCharsets.UTF_8));
		return temporary;
	}

	private void move(Path temporary, String name) throws IOException {
		Files.move(temporary, this.directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

	private static void force(Path path, StandardOpenOption mode) throws IOException {
		try (FileChannel channel = FileChannel.open(path, mode)) {
			channel.force(true);
		}
	}

}
