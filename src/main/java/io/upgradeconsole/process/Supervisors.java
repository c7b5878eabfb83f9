package io.upgradeconsole.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ClusterName;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Starts and finds the supervisor of an operation, on this machine or in a pod.
 */
@Component
public class Supervisors {

	/** They would print, or open ports that the console itself has open. */
	private static final List<String> JVM_VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

	private final Optional<PodSupervisors> inPods;

	/** All of them are on this machine. */
	public Supervisors() {
		this.inPods = Optional.empty();
	}

	@Autowired
	Supervisors(PodSupervisors inPods) {
		this.inPods = Optional.of(inPods);
	}

	/**
	 * Starts the supervisor that is to run commands of an operation, where it is
	 * configured that they run.
	 * @param directory where it writes; made if it is missing
	 * @param cluster in which they are at work
	 * @param planned all that it may be told to run
	 * @throws SupervisorLostException if it does not start
	 * @throws NotRecordedException if the disk has no room for what it must write down
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not run it
	 */
	public Supervisor start(Path directory, Secrets secrets, UUID operation, ClusterName cluster,
			List<Invocation> planned) {
		Path made = PrivateDirectories.create(directory.toAbsolutePath());
		return this.inPods
			.flatMap((pods) -> pods.start(made, operation, cluster, planned, secrets, (all) -> start(made, all)))
			.orElseGet(() -> start(made, secrets));
	}

	/** Whether commands run in pods, which have files of their own. */
	public boolean areInPods() {
		return this.inPods.filter(PodSupervisors::areUsed).isPresent();
	}

	/** The kubeconfig that a command of the operation finds where it runs in a pod. */
	public static Path kubeconfigInPod(Path operationDirectory) {
		return operationDirectory.toAbsolutePath().resolve(PodSupervisorMain.KUBECONFIG);
	}

	/**
	 * Takes care of an operation that an earlier run of the console has left: what it
	 * runs in a pod is seen here from now on, and gets no more commands.
	 */
	public void attach(Path operationDirectory) {
		this.inPods.ifPresent((pods) -> pods.attach(operationDirectory.toAbsolutePath()));
	}

	/**
	 * The same for an operation that another console has left: what it runs in a pod is
	 * there still.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public void adopt(Path operationDirectory, UUID operation, ClusterName cluster) {
		this.inPods.ifPresent((pods) -> pods.adopt(operationDirectory.toAbsolutePath(), operation, cluster));
	}

	/** Whether the operation's commands run or ran in a pod that was seen here. */
	public boolean isInPod(Path operationDirectory) {
		return new OperationFiles(operationDirectory).pod().isPresent();
	}

	/**
	 * Leaves an operation to the console that has taken it over: what runs on this
	 * machine is killed, what runs in a pod is that one's.
	 * @return whether something was killed
	 */
	public boolean leave(Path operationDirectory) {
		this.inPods.ifPresent((pods) -> pods.leave(operationDirectory.toAbsolutePath()));
		return new OperationFiles(operationDirectory).stop(true);
	}

	/**
	 * Starts a supervisor of an operation on this machine.
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
			Supervisor supervisor = SupervisorProcess.of(new OperationFiles(directory), builder.start());
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
		Path directory = files.directory();
		boolean alive = this.inPods.filter((pods) -> pods.isFollowed(directory)).isPresent()
				|| files.supervisor().flatMap(ProcessIdentity::find).isPresent();
		return (files.supervisor().isPresent() || files.pod().isPresent())
				? Optional.of(new SupervisorState(alive, files.steps())) : Optional.empty();
	}

	/**
	 * Whether each command of the operation is known that was started: not where a pod
	 * has ended and some of what it said was lost.
	 */
	public boolean areStepsWhole(Path operationDirectory) {
		return new OperationFiles(operationDirectory).areStepsWhole();
	}

	/** Whether the operation's supervisor or its command still runs. */
	public boolean isBusy(Path operationDirectory) {
		return find(operationDirectory).filter((state) -> state.alive() || state.running().isPresent()).isPresent();
	}

	/** The operation's command that runs now, whoever started it. */
	public Optional<RunningCommand> running(Path operationDirectory) {
		OperationFiles files = new OperationFiles(operationDirectory);
		Optional<RunningCommand> inPod = this.inPods.flatMap((pods) -> pods.running(files.directory()))
			.flatMap((running) -> files.pod()
				.map((place) -> new RunningCommand(null, place.namespace() + "/" + place.job(), running.since())));
		return inPod.or(() -> files.steps()
			.stream()
			.filter(SupervisorState.Step::running)
			.flatMap((step) -> files.child(step.name(), step.number()).stream())
			.findFirst()
			.map((process) -> new RunningCommand(process.pid(), null, process.startedAt())));
	}

	/**
	 * Asks the running command of an operation to end, whoever started it.
	 * @param forcibly kill it instead; helm then leaves the release pending
	 * @return whether there was one
	 */
	public boolean stop(Path operationDirectory, boolean forcibly) {
		return this.inPods.filter((pods) -> pods.stop(operationDirectory.toAbsolutePath(), forcibly)).isPresent()
				|| new OperationFiles(operationDirectory).stop(forcibly);
	}

	/** Ends what only reads, and its supervisor if that is in a pod. */
	public void giveUp(Path operationDirectory) {
		this.inPods.ifPresent((pods) -> pods.giveUp(operationDirectory.toAbsolutePath()));
		new OperationFiles(operationDirectory).stop(true);
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
