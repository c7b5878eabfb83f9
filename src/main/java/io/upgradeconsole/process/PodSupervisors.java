package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The supervisors in pods whose logs this console follows. A console that has been
 * restarted follows none until it is told to.
 */
@Component
class PodSupervisors {

	private static final Logger logger = LoggerFactory.getLogger(PodSupervisors.class);

	/** For what was killed. */
	private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

	private final SupervisorPods pods;

	private final Map<Path, PodFollower> followed = new ConcurrentHashMap<>();

	private final Map<Path, PodCommands> commands = new ConcurrentHashMap<>();

	PodSupervisors(SupervisorPods pods) {
		this.pods = pods;
	}

	/** Whether commands are to run in pods. */
	boolean areUsed() {
		return this.pods.areUsed();
	}

	/**
	 * Starts one and waits until it can be told what to do; nothing where commands are to
	 * run on this machine.
	 * @param planned what it may run
	 * @param atHand starts another one here, when there is nothing more to run
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not run it
	 */
	Optional<Supervisor> start(Path directory, UUID operation, ClusterName cluster, List<Invocation> planned,
			Secrets secrets, Function<Secrets, Supervisor> atHand) {
		return this.pods.place(operation, cluster).map((place) -> start(directory, place, planned, secrets, atHand));
	}

	private Supervisor start(Path directory, Place place, List<Invocation> planned, Secrets secrets,
			Function<Secrets, Supervisor> atHand) {
		OperationFiles files = new OperationFiles(directory);
		try {
			// first: a Job that nobody knows of must not be
			files.pod(place);
		}
		catch (IOException ex) {
			throw new NotRecordedException("the supervisor", SupervisorMain.reason(ex));
		}
		List<String> arguments = new ArrayList<>(this.pods.arguments(place));
		arguments.addAll(new PlannedCommands(planned.stream().map(Invocation::argv).toList()).arguments());
		this.pods.create(place, SupervisorCommandLine.inPod(arguments));
		PodFollower follower = follow(directory, place, 1);
		try {
			Supervisor started = new SupervisorProcess(files, commands(directory), follower.replies());
			started.mask(secrets);
			return new PodSupervisor(directory, follower, started, secrets, atHand);
		}
		catch (SupervisorLostException ex) {
			if (follower.neverStarted().isEmpty()) {
				throw ex;
			}
			throw Problem.unavailable("executor-not-started", "The cluster does not run the operation's Job",
					"Job " + place.namespace() + "/" + place.job() + ": " + follower.neverStarted(),
					"Nothing was changed. Mend what keeps the Job's pod from starting, and run the operation again.")
				.asException(ex);
		}
	}

	/** Follows the pod of an operation, if it has one that is not known to have ended. */
	void attach(Path directory) {
		OperationFiles files = new OperationFiles(directory);
		Optional<Place> place = files.pod();
		if (place.isPresent() && !files.hasPodEnded() && followed(directory).isEmpty()) {
			follow(directory, place.get(), 0);
			commands(directory).close();
		}
	}

	/**
	 * Follows the pod of an operation that another console has started, if it is there.
	 */
	void adopt(Path directory, UUID operation, ClusterName cluster) {
		OperationFiles files = new OperationFiles(directory);
		Optional<Place> place = this.pods.place(operation, cluster);
		if (place.isPresent() && files.pod().isEmpty()
				&& this.pods.state(place.get()).stage() != SupervisorPods.Stage.GONE) {
			try {
				files.pod(place.get());
			}
			catch (IOException ex) {
				throw new NotRecordedException("the supervisor", SupervisorMain.reason(ex));
			}
		}
		attach(directory);
	}

	/** Takes no more care of one that another console sees to. */
	void leave(Path directory) {
		followed(directory).ifPresent(PodFollower::leave);
	}

	private PodFollower follow(Path directory, Place place, int next) {
		PodFollower follower = new PodFollower(this.pods, place, new OperationFiles(directory));
		this.followed.put(directory, follower);
		PodCommands told = new PodCommands(this.pods, place, next, follower::pod, follower::hasEnded);
		this.commands.put(directory, told);
		Thread thread = new Thread(() -> {
			follower.run();
			// another one may follow it by now, where this one was left
			this.commands.remove(directory, told);
			this.followed.remove(directory, follower);
		}, "supervisor-pod");
		thread.setDaemon(true);
		thread.start();
		return follower;
	}

	private PodCommands commands(Path directory) {
		PodCommands found = this.commands.get(directory);
		if (found == null) {
			throw new SupervisorLostException("The supervisor has ended");
		}
		return found;
	}

	@PreDestroy
	void stop() {
		this.followed.values().forEach(PodFollower::leave);
	}

	boolean isFollowed(Path directory) {
		return followed(directory).isPresent();
	}

	Optional<MirroredSteps.Running> running(Path directory) {
		return followed(directory).map(PodFollower::running);
	}

	/** Asks the running command to end, or kills it; whether there may be one. */
	boolean stop(Path directory, boolean forcibly) {
		PodCommands told = this.commands.get(directory);
		Optional<PodFollower> follower = followed(directory).filter(PodFollower::mayRun);
		if (forcibly) {
			follower.ifPresent(PodFollower::kill);
		}
		return follower.isPresent() && told != null && told.offer(new Command.Stop(forcibly));
	}

	/** Ends it, whatever it does: it does nothing that matters. */
	void giveUp(Path directory) {
		followed(directory).ifPresent((follower) -> {
			try {
				if (!stop(directory, true) || !follower.awaitEnd(LAST_PATIENCE)) {
					this.pods.delete(follower.place());
					if (!follower.awaitEnd(Duration.ofSeconds(1))) {
						follower.abandon();
					}
				}
			}
			catch (ProblemException ex) {
				logger.warn("{} could not be deleted, trying again: {}", follower.place(), ex.getMessage());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private Optional<PodFollower> followed(Path directory) {
		return Optional.ofNullable(this.followed.get(directory)).filter((follower) -> !follower.hasEnded());
	}

}
