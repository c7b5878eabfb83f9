package io.upgradeconsole.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Secrets;

import org.springframework.stereotype.Component;

/**
 * Starts and finds the supervisor of an operation.
 */
@Component
public class Supervisors {

	/** They would print, or open ports that the console itself has open. */
	private static final List<String> JVM_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	/**
	 * Starts the supervisor of an operation.
	 * @param operationDirectory where it writes; made if it is missing
	 * @throws SupervisorLostException if it does not start
	 * @throws NotRecordedException if the disk has no room for what it must write down
	 */
	public Supervisor start(Path operationDirectory, Secrets secrets) {
		Path directory = PrivateDirectories.create(operationDirectory.toAbsolutePath());
		if (find(directory).filter(SupervisorState::alive).isPresent()) {
			throw new IllegalStateException("The operation in " + directory + " has a supervisor");
		}
		ProcessBuilder builder = new ProcessBuilder(SupervisorCommandLine.forOperation(directory))
			.directory(directory.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().keySet().removeAll(JVM_VARIABLES);
		try {
			Supervisor supervisor = new SupervisorProcess(new OperationFiles(directory), builder.start());
			supervisor.mask(secrets);
			return supervisor;
		}
		catch (IOException ex) {
			throw new SupervisorLostException("The supervisor cannot be started with " + builder.command().get(0));
		}
	}

	/**
	 * What is known of the operation's processes; nothing if it never had a supervisor.
	 */
	public Optional<SupervisorState> find(Path operationDirectory) {
		OperationFiles files = new OperationFiles(operationDirectory);
		return files.supervisor()
			.map((supervisor) -> new SupervisorState(supervisor.find().isPresent(), files.steps()));
	}

	/** Whether the operation's supervisor or its command still runs. */
	public boolean isBusy(Path operationDirectory) {
		return find(operationDirectory).filter((state) -> state.alive() || state.running().isPresent()).isPresent();
	}

	/** The operation's command that runs now, whoever started it. */
	public Optional<RunningCommand> running(Path operationDirectory) {
		OperationFiles files = new OperationFiles(operationDirectory);
		return files.steps()
			.stream()
			.filter(SupervisorState.Step::running)
			.flatMap((step) -> files.child(step.name(), step.number()).stream())
			.findFirst()
			.map((process) -> new RunningCommand(process.pid(), process.startedAt()));
	}

	/**
	 * Asks the running command of an operation to end, whoever started it.
	 * @param forcibly kill it instead; helm then leaves the release pending
	 * @return whether there was one
	 */
	public boolean stop(Path operationDirectory, boolean forcibly) {
		return new OperationFiles(operationDirectory).stop(forcibly);
	}

	/**
	 * Removes private files, and what else a killed supervisor left behind, unless it or
	 * its command still runs.
	 */
	public void sweep(Path operationDirectory) {
		if (isBusy(operationDirectory) || !Files.isDirectory(operationDirectory)) {
			return;
		}
		try (Stream<Path> files = Files.list(operationDirectory)) {
			files.filter((file) -> file.getFileName().toString().startsWith("work-"))
				.forEach(PrivateDirectories::remove);
			new OperationFiles(operationDirectory).reserve().release();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + operationDirectory, ex);
		}
	}

}
