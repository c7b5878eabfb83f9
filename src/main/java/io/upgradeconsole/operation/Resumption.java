package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanCheck;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.NotRecordedException;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.SupervisorState;
import io.upgradeconsole.process.Supervisors;
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

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final PlanService plans;

	private final PlanCheck check;

	private final Verifier verifier;

	private final Outcomes outcomes;

	Resumption(OperationJournal journal, OperationDirectories directories, Supervisors supervisors, PlanService plans,
			PlanCheck check, Verifier verifier, Outcomes outcomes) {
		this.journal = journal;
		this.directories = directories;
		this.supervisors = supervisors;
		this.plans = plans;
		this.check = check;
		this.verifier = verifier;
		this.outcomes = outcomes;
	}

	/**
	 * Sees the operation through to its end.
	 * @param restarted whether the console was; else it has lost the supervisor
	 */
	void resume(UUID id, boolean restarted) throws InterruptedException {
		Operation operation = this.journal.get(id);
		Path directory = this.directories.directory(id);
		Phase phase = operation.phase();
		boolean helmTold = phase != null && phase.compareTo(Phase.HELM) >= 0;
		// the phase is written down before the supervisor is told, and the supervisor
		// writes before it starts helm
		Optional<SupervisorState.Step> helm = helmTold
				? awaitEnd(directory).flatMap((state) -> state.last(Phase.HELM.name())) : Optional.empty();
		this.supervisors.sweep(directory);
		if (helm.isEmpty()) {
			this.journal.end(id, OperationStatus.INTERRUPTED, Causes.interruptedBefore(restarted), null);
			return;
		}
		@Nullable Integer exitCode = helm.get().exitCode();
		if (phase == Phase.HELM) {
			this.journal.leave(id, exitCode);
		}
		settle(id, this.plans.required(operation.planId()), exitCode, directory, restarted);
	}

	private void settle(UUID id, Plan plan, @Nullable Integer exitCode, Path directory, boolean restarted)
			throws InterruptedException {
		Secrets secrets = this.verifier.patiently(() -> this.check.secrets(plan, this.check.runnable(plan)),
				(silence) -> {
				});
		try (Supervisor supervisor = start(directory, secrets)) {
			supervisor.note(Phase.HELM.name(),
					(restarted ? "The console was restarted and goes on here. " : "The supervisor was lost. ")
							+ ((exitCode != null) ? "Helm has ended with exit code " + exitCode + "."
									: "It is not known how helm ended."));
			if (exitCode != null) {
				this.outcomes.settle(id, plan, exitCode, null, supervisor);
			}
			else {
				this.outcomes.interrupted(id, plan, supervisor);
			}
		}
	}

	/**
	 * Helm has run, so what follows has to be told, whenever the disk has room for it.
	 */
	private Supervisor start(Path directory, Secrets secrets) throws InterruptedException {
		while (true) {
			try {
				return this.supervisors.start(directory, secrets);
			}
			catch (NotRecordedException ex) {
				logger.error("Cannot go on with the operation in {}, trying again: {}", directory, ex.getMessage());
			}
			Thread.sleep(DISK_MILLIS);
		}
	}

	/** What is known when supervisor and helm have ended, if there ever were any. */
	private Optional<SupervisorState> awaitEnd(Path directory) throws InterruptedException {
		Optional<SupervisorState> state = this.supervisors.find(directory);
		while (state.filter((now) -> now.alive() || now.running().isPresent()).isPresent()) {
			Thread.sleep(POLL_MILLIS);
			state = this.supervisors.find(directory);
		}
		return state;
	}

}
