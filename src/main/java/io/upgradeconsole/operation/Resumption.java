package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanCheck;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.RollbackCheck;
import io.upgradeconsole.process.NotRecordedException;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.SupervisorState;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.verification.Verifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Goes on with an operation whose supervisor this console has not started, or has lost:
 * by what the supervisor wrote down, and by the cluster.
 */
@Component
class Resumption {

	private static final Logger logger = LoggerFactory.getLogger(Resumption.class);

	private static final long POLL_MILLIS = 300;

	private static final long DISK_MILLIS = 5_000;

	/** What only reads is not waited for longer than this. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final OperationJournal journal;

	private final OperationOwners owners;

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final PlanService plans;

	private final PlanCheck check;

	private final Verifier verifier;

	private final Outcomes outcomes;

	private final HelmStopper stopper;

	private final HelmWatch watch;

	private final RollbackCheck rollbackCheck;

	private final RollbackOutcomes rollbacks;

	Resumption(OperationJournal journal, OperationOwners owners, OperationDirectories directories,
			Supervisors supervisors, PlanService plans, PlanCheck check, Verifier verifier, Outcomes outcomes,
			HelmStopper stopper, HelmWatch watch, RollbackCheck rollbackCheck, RollbackOutcomes rollbacks) {
		this.journal = journal;
		this.owners = owners;
		this.directories = directories;
		this.supervisors = supervisors;
		this.plans = plans;
		this.check = check;
		this.verifier = verifier;
		this.outcomes = outcomes;
		this.stopper = stopper;
		this.watch = watch;
		this.rollbackCheck = rollbackCheck;
		this.rollbacks = rollbacks;
	}

	/** Why an operation has to be gone on with. */
	enum Reason {

		/** The console was restarted. */
		RESTARTED("The console was restarted and goes on here."),
		/** The replica that ran it is silent. */
		TAKEN_OVER("The console that ran this is gone, and another one goes on here."),
		/** The supervisor ended before its command did. */
		SUPERVISOR_LOST("The supervisor was lost."),
		/** Somebody has cancelled it before helm ran. */
		CANCELLED("The operation was cancelled."),
		/** The database has refused the entry without which nothing runs. */
		NOT_WRITTEN("The database had refused an entry.");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

	}

	/** Sees the operation through to its end. */
	void resume(UUID id, Reason reason) throws InterruptedException {
		Operation operation = this.journal.await(id);
		if (operation.status().isEnded()) {
			return;
		}
		Plan plan = this.plans.required(operation.planId());
		Path directory = this.directories.directory(id);
		boolean takenOver = this.owners.isTakenOver(id);
		if (takenOver) {
			adopt(id, plan, directory);
		}
		this.supervisors.attach(directory);
		// the phase is written down before the supervisor is told, and the supervisor
		// writes before it starts helm
		if (!operation.hasEntered(Phase.HELM)) {
			awaitReading(directory);
			beforeHelm(operation, plan, directory, reason);
			return;
		}
		if (takenOver && !this.supervisors.isInPod(directory)) {
			// its helm ran under a supervisor elsewhere, and is gone with it; or here,
			// before another took it and told everybody that it is gone
			awaitLeft(directory);
			settleAfter(operation, plan, operation.helmExitCode(), new Sightings(), directory, Reason.TAKEN_OVER);
			return;
		}
		Sightings seen = awaitHelm(id, plan, directory);
		Optional<SupervisorState.Step> helm = this.supervisors.find(directory)
			.flatMap((state) -> state.last(Phase.HELM.name()));
		this.supervisors.sweep(directory);
		// that a pod has not said it does not mean that helm has not begun
		if (helm.isEmpty() && this.supervisors.areStepsWhole(directory)) {
			beforeHelm(operation, plan, directory, reason);
			return;
		}
		settleAfter(operation, plan, helm.map(SupervisorState.Step::exitCode).orElse(null), seen, directory, reason);
	}

	/** What ran in a pod goes on without the console that is gone. */
	private void adopt(UUID id, Plan plan, Path directory) throws InterruptedException {
		while (true) {
			try {
				this.supervisors.adopt(directory, id, plan.release().cluster());
				return;
			}
			catch (ProblemException ex) {
				logger.warn("Whether operation {} still runs is not known yet: {}", id, ex.getMessage());
			}
			Thread.sleep(DISK_MILLIS);
		}
	}

	private void settleAfter(Operation operation, Plan plan, @Nullable Integer exitCode, Sightings seen, Path directory,
			Reason reason) throws InterruptedException {
		if (operation.phase() == Phase.HELM) {
			leaveHelm(operation, plan, exitCode);
		}
		settle(operation.id(), plan, exitCode, seen, directory, reason);
	}

	private void leaveHelm(Operation operation, Plan plan, @Nullable Integer exitCode) throws InterruptedException {
		Optional<CommandRun> command = operation.phases()
			.stream()
			.filter((run) -> run.phase() == Phase.HELM)
			.findFirst()
			.flatMap(PhaseRun::unended);
		if (command.isPresent() && exitCode != null) {
			this.journal.lastEnded(operation.id(), plan, Phase.HELM, command.get().argv(), exitCode);
		}
		else {
			this.journal.leave(operation.id(), exitCode);
		}
	}

	/** Nothing has changed the release, and nothing will. */
	private void beforeHelm(Operation operation, Plan plan, Path directory, Reason reason) throws InterruptedException {
		this.supervisors.sweep(directory);
		UUID id = operation.id();
		if (this.journal.await(id).cancellation() != null) {
			try (Supervisor supervisor = supervisor(id, plan, directory)) {
				this.outcomes.unchanged(id, plan, supervisor);
			}
			return;
		}
		@Nullable RecordRef newest = newest(plan);
		switch (reason) {
			case NOT_WRITTEN -> this.journal.end(id, OperationStatus.FAILED, Causes.notWritten(newest), null);
			case TAKEN_OVER -> this.journal.end(id, OperationStatus.INTERRUPTED, Causes.takenOverBefore(newest), null);
			case SUPERVISOR_LOST -> this.journal.end(id, OperationStatus.INTERRUPTED, Causes.lostBefore(newest), null);
			default -> this.journal.end(id, OperationStatus.INTERRUPTED, Causes.restartedBefore(newest), null);
		}
	}

	private void settle(UUID id, Plan plan, @Nullable Integer exitCode, Sightings seen, Path directory, Reason reason)
			throws InterruptedException {
		try (Supervisor supervisor = supervisor(id, plan, directory)) {
			supervisor.note(Phase.HELM.name(), reason.words + " " + ((exitCode != null)
					? "Helm has ended with exit code " + exitCode + "." : "It is not known how helm ended."));
			if (plan.content().kind() == PlanKind.ROLLBACK) {
				this.rollbacks.settle(id, plan, exitCode, seen, supervisor);
			}
			else if (exitCode != null) {
				this.outcomes.settle(id, plan, exitCode, seen, supervisor);
			}
			else {
				this.outcomes.interrupted(id, plan, supervisor);
			}
		}
	}

	private Supervisor supervisor(UUID id, Plan plan, Path directory) throws InterruptedException {
		Secrets secrets = this.verifier.patiently(() -> secrets(plan), (silence) -> {
		}, () -> this.journal.isToWaitNoLonger(id));
		while (true) {
			try {
				return this.supervisors.start(directory, secrets);
			}
			catch (NotRecordedException ex) {
				// what is found has to be told, whenever the disk has room for it
				logger.error("Operation {} cannot go on, trying again: {}", id, ex.getMessage());
			}
			Thread.sleep(DISK_MILLIS);
		}
	}

	private Secrets secrets(Plan plan) {
		return switch (plan.content().kind()) {
			case UPGRADE -> this.check.secrets(plan);
			case ROLLBACK -> this.rollbackCheck.secrets(plan);
		};
	}

	/** What the release's record says, or {@code null} where the cluster is silent. */
	private @Nullable RecordRef newest(Plan plan) {
		try {
			return this.verifier.history(plan.release()).get(0);
		}
		catch (ProblemException ex) {
			return null;
		}
	}

	/** Whatever runs before helm only reads: it may be stopped at any time. */
	private void awaitReading(Path directory) throws InterruptedException {
		this.supervisors.stop(directory, false);
		long patient = System.nanoTime() + PATIENCE.toNanos();
		while (this.supervisors.isBusy(directory)) {
			if (System.nanoTime() > patient) {
				this.supervisors.giveUp(directory);
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private void awaitLeft(Path directory) throws InterruptedException {
		while (this.supervisors.isBusy(directory)) {
			this.supervisors.giveUp(directory);
			Thread.sleep(POLL_MILLIS);
		}
	}

	/** Answers what is seen in the cluster until helm has ended. */
	private Sightings awaitHelm(UUID id, Plan plan, Path directory) throws InterruptedException {
		// nobody is left who could write into the log
		HelmWatch.Watching watching = this.watch.begin(id, plan, (seen) -> {
		});
		HelmStopper.Watching stopping = this.stopper.begin(id, (note) -> {
		});
		try (watching; stopping) {
			while (this.supervisors.isBusy(directory)) {
				Thread.sleep(POLL_MILLIS);
			}
		}
		return watching.seen();
	}

}
