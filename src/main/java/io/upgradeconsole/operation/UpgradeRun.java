package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.upgradeconsole.helm.ChartSource;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanCheck;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Takes an upgrade through its phases.
 */
@Component
class UpgradeRun {

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final HelmExecutor executor;

	private final PlanService plans;

	private final PlanCheck check;

	private final Helm helm;

	private final Outcomes outcomes;

	private final OperationLogs logs;

	private final HelmSteps steps;

	private final HelmWatch watch;

	UpgradeRun(OperationJournal journal, OperationDirectories directories, HelmExecutor executor, PlanService plans,
			PlanCheck check, Helm helm, Outcomes outcomes, OperationLogs logs, HelmSteps steps, HelmWatch watch) {
		this.journal = journal;
		this.directories = directories;
		this.executor = executor;
		this.plans = plans;
		this.check = check;
		this.helm = helm;
		this.outcomes = outcomes;
		this.logs = logs;
		this.steps = steps;
		this.watch = watch;
	}

	void run(UUID id) throws InterruptedException {
		Plan plan = this.plans.required(this.journal.get(id).planId());
		this.journal.enter(id, plan.content().rebuildsChart() ? Phase.CHECK : Phase.REPO_UPDATE);
		PlanCheck.Runnable runnable;
		try {
			runnable = this.check.runnable(plan);
		}
		catch (ProblemException ex) {
			this.journal.endBeforeHelm(id, plan, ex);
			return;
		}
		HelmHome home = this.directories.helmHome(id);
		List<Invocation> reading = reading(runnable.command(), home);
		Invocation helm = this.helm.invocation(runnable.command(), home, this.executor.access(id, plan.release()),
				runnable.values());
		try (Supervisor supervisor = this.executor.start(id, plan, this.check.secrets(plan), reading, helm)) {
			if (refreshRepository(id, supervisor, plan, reading)
					&& stillAsApproved(id, supervisor, plan, runnable, home)) {
				this.outcomes.before(id, plan);
				runHelm(id, supervisor, plan, helm);
			}
		}
	}

	/** What makes the repository known and up to date; nothing for a rebuilt chart. */
	private List<Invocation> reading(HelmCommand.Upgrade upgrade, HelmHome home) {
		return (upgrade.source() instanceof ChartSource source) ? Stream
			.of(new HelmCommand.RepoAdd(source), new HelmCommand.RepoUpdate(source),
					new HelmCommand.SearchRepo(source, upgrade.version()))
			.map((command) -> this.helm.invocation(command, home, null, null))
			.toList() : List.of();
	}

	private boolean refreshRepository(UUID id, Supervisor supervisor, Plan plan, List<Invocation> commands)
			throws InterruptedException {
		if (commands.isEmpty()) {
			return true;
		}
		int exitCode = this.steps.run(id, plan, Phase.REPO_UPDATE, supervisor, commands);
		OperationLog log = this.logs.log(id);
		List<String> said = (exitCode != 0) ? HelmErrors.last(log, Phase.REPO_UPDATE) : HelmErrors.updateFailure(log);
		if (exitCode != 0 || !said.isEmpty()) {
			this.journal.end(id, OperationStatus.FAILED, Causes.repository(said), null);
			return false;
		}
		return true;
	}

	private boolean stillAsApproved(UUID id, Supervisor supervisor, Plan plan, PlanCheck.Runnable runnable,
			HelmHome home) throws InterruptedException {
		this.journal.enter(id, Phase.CHECK);
		try {
			supervisor.note(Phase.CHECK.name(), "Rendering again to compare with the approved plan.");
			if (runnable.command().source() instanceof ChartSource) {
				this.executor.refresh(home);
			}
			PlanCheck.Checked checked = this.check.check(plan, runnable, home);
			supervisor.mask(checked.secrets());
			for (String remark : checked.remarks()) {
				supervisor.note(Phase.CHECK.name(), remark);
			}
			supervisor.note(Phase.CHECK.name(), "The rendering equals the approved plan " + plan.digest() + ".");
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
		HelmWatch.Watching watching = this.watch.begin(id, plan, (seen) -> supervisor.note(Phase.HELM.name(), seen));
		int exitCode;
		try (watching) {
			exitCode = this.steps.run(id, plan, Phase.HELM, supervisor, List.of(helm));
		}
		supervisor.lastCommandEnded();
		this.outcomes.settle(id, plan, exitCode, watching.seen(), supervisor);
	}

}
