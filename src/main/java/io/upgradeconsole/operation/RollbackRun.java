package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;

import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.RollbackCheck;
import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Takes a rollback through its phases. It needs no chart repository.
 */
@Component
class RollbackRun {

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final HelmExecutor executor;

	private final PlanService plans;

	private final RollbackCheck check;

	private final Helm helm;

	private final HelmSteps steps;

	private final HelmWatch watch;

	private final RollbackOutcomes outcomes;

	RollbackRun(OperationJournal journal, OperationDirectories directories, HelmExecutor executor, PlanService plans,
			RollbackCheck check, Helm helm, HelmSteps steps, HelmWatch watch, RollbackOutcomes outcomes) {
		this.journal = journal;
		this.directories = directories;
		this.executor = executor;
		this.plans = plans;
		this.check = check;
		this.helm = helm;
		this.steps = steps;
		this.watch = watch;
		this.outcomes = outcomes;
	}

	void run(UUID id) throws InterruptedException {
		Plan plan = this.plans.required(this.journal.get(id).planId());
		this.journal.enter(id, Phase.CHECK);
		Invocation helm = this.helm.invocation(this.check.command(plan), this.directories.helmHome(id),
				this.executor.access(id, plan.release()), null);
		try (Supervisor supervisor = this.executor.start(id, plan, this.check.secrets(plan), List.of(), helm)) {
			if (stillAsApproved(id, supervisor, plan)) {
				runHelm(id, supervisor, plan, helm);
			}
		}
	}

	private boolean stillAsApproved(UUID id, Supervisor supervisor, Plan plan) throws InterruptedException {
		try {
			supervisor.note(Phase.CHECK.name(), "Reading helm's records again to compare with the approved plan.");
			this.check.check(plan);
			supervisor.note(Phase.CHECK.name(), "The records are those of the approved plan " + plan.digest() + ".");
			this.journal.leave(id, null);
			return true;
		}
		catch (ProblemException ex) {
			supervisor.note(Phase.CHECK.name(), ex.problem().title() + ". " + ex.problem().detail());
			this.journal.endBeforeHelm(id, plan, ex);
			return false;
		}
	}

	private void runHelm(UUID id, Supervisor supervisor, Plan plan, Invocation helm) throws InterruptedException {
		this.outcomes.before(id, plan);
		HelmWatch.Watching watching = this.watch.begin(id, plan, (seen) -> supervisor.note(Phase.HELM.name(), seen));
		int exitCode;
		try (watching) {
			exitCode = this.steps.run(id, plan, Phase.HELM, supervisor, List.of(helm));
		}
		supervisor.lastCommandEnded();
		this.outcomes.settle(id, plan, exitCode, watching.seen(), supervisor);
	}

}
