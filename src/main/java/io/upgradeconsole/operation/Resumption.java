package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanCheck;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.RollbackCheck;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.SupervisorState;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.verification.Verifier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Goes on with an operation whose supervisor this console has not started, or has lost:
 * by what the supervisor wrote down, and by the cluster.
 */
@Component
class Resumption {

	private static final long POLL_MILLIS = 300;

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final PlanService plans;

	private final PlanCheck check;

	private final Verifier verifier;

	private final Outcomes outcomes;

	private final RollbackCheck rollbackCheck;

	private final RollbackOutcomes rollbacks;

	Resumption(OperationJournal journal, OperationDirectories directories, Supervisors supervisors, PlanService plans,
			PlanCheck check, Verifier verifier, Outcomes outcomes, RollbackCheck rollbackCheck,
			RollbackOutcomes rollbacks) {
		this.journal = journal;
		this.directories = directories;
		this.supervisors = supervisors;
		this.plans = plans;
		this.check = check;
		this.verifier = verifier;
		this.outcomes = outcomes;
		this.rollbackCheck = rollbackCheck;
		this.rollbacks = rollbacks;
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
		boolean rollback = plan.content().kind() == PlanKind.ROLLBACK;
		Secrets secrets = this.verifier.patiently(
				() -> rollback ? this.rollbackCheck.secrets(plan) : this.check.secrets(plan, this.check.runnable(plan)),
				(silence) -> {
				});
		try (Supervisor supervisor = this.supervisors.start(directory, secrets)) {
			supervisor.note(Phase.HELM.name(),
					(restarted ? "The console was restarted and goes on here. " : "The supervisor was lost. ")
							+ ((exitCode != null) ? "Helm has ended with exit code " + exitCode + "."
									: "It is not known how helm ended."));
			if (rollback) {
				this.rollbacks.settle(id, plan, exitCode, supervisor);
			}
			else if (exitCode != null) {
				this.outcomes.settle(id, plan, exitCode, null, supervisor);
			}
			else {
				this.outcomes.interrupted(id, plan, supervisor);
			}
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
