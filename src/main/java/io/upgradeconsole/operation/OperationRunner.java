package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanCheck;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes an operation through its phases, on a thread of its own.
 */
@Component
class OperationRunner {

	private static final Logger logger = LoggerFactory.getLogger(OperationRunner.class);

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final PlanService plans;

	private final PlanCheck check;

	private final Helm helm;

	private final ClusterProperties clusters;

	private final Outcomes outcomes;

	private final OperationLogs logs;

	private final HelmWatch watch;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "operation");
		// a running helm belongs to its supervisor; it does not keep the console from
		// ending
		thread.setDaemon(true);
		return thread;
	});

	OperationRunner(OperationJournal journal, OperationDirectories directories, Supervisors supervisors,
			PlanService plans, PlanCheck check, Helm helm, ClusterProperties clusters, Outcomes outcomes,
			OperationLogs logs, HelmWatch watch) {
		this.journal = journal;
		this.directories = directories;
		this.supervisors = supervisors;
		this.plans = plans;
		this.check = check;
		this.helm = helm;
		this.clusters = clusters;
		this.outcomes = outcomes;
		this.logs = logs;
		this.watch = watch;
	}

	void submit(UUID id) {
		this.threads.execute(() -> {
			try {
				run(id);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (ProblemException ex) {
				this.journal.end(id, OperationStatus.FAILED, Causes.of(ex.problem()), null);
			}
			catch (RuntimeException ex) {
				String errorId = UUID.randomUUID().toString();
				logger.error("Operation {} failed, error {}", id, errorId, ex);
				this.journal.end(id, OperationStatus.FAILED, Causes.unexpected(errorId), null);
			}
		});
	}

	private void run(UUID id) throws InterruptedException {
		Plan plan = this.plans.required(this.journal.get(id).planId());
		this.journal.enter(id, Phase.REPO_UPDATE);
		PlanCheck.Runnable runnable = this.check.runnable(plan);
		HelmHome home = this.directories.helmHome(id);
		try (Supervisor supervisor = this.supervisors.start(this.directories.directory(id), this.check.secrets(plan))) {
			if (!refreshRepository(id, supervisor, runnable.command(), home)) {
				return;
			}
			if (!stillAsApproved(id, supervisor, plan, runnable, home)) {
				return;
			}
			int exitCode = runHelm(id, supervisor, plan, runnable, home);
			this.outcomes.settle(id, plan, exitCode, supervisor, this.watch);
		}
	}

	private boolean refreshRepository(UUID id, Supervisor supervisor, HelmCommand.Upgrade upgrade, HelmHome home) {
		for (HelmCommand command : List.of(new HelmCommand.RepoAdd(upgrade.source()),
				new HelmCommand.RepoUpdate(upgrade.source()),
				new HelmCommand.SearchRepo(upgrade.source(), upgrade.version()))) {
			int exitCode = supervisor.run(Phase.REPO_UPDATE.name(), this.helm.invocation(command, home, null, null));
			this.journal.leave(id, exitCode);
			if (exitCode != 0) {
				this.journal.end(id, OperationStatus.FAILED, Causes.repository(HelmErrors.last(this.logs.log(id))),
						null);
				return false;
			}
		}
		return true;
	}

	private boolean stillAsApproved(UUID id, Supervisor supervisor, Plan plan, PlanCheck.Runnable runnable,
			HelmHome home) {
		this.journal.enter(id, Phase.CHECK);
		try {
			supervisor.note(Phase.CHECK.name(), "Rendering again to compare with the approved plan.");
			supervisor.mask(this.check.check(plan, runnable, home));
			supervisor.note(Phase.CHECK.name(), "The rendering equals the approved plan " + plan.digest() + ".");
			this.journal.leave(id, null);
			return true;
		}
		catch (ProblemException ex) {
			supervisor.note(Phase.CHECK.name(), ex.problem().title() + ". " + ex.problem().detail());
			if (ex.problem().type().equals("plan-stale")) {
				this.journal.stale(plan, ex.problem().detail());
			}
			this.journal.end(id, OperationStatus.FAILED, Causes.of(ex.problem()), null);
			return false;
		}
	}

	private int runHelm(UUID id, Supervisor supervisor, Plan plan, PlanCheck.Runnable runnable, HelmHome home) {
		this.journal.enter(id, Phase.HELM);
		this.watch.begin(plan, supervisor);
		try {
			int exitCode = supervisor.run(Phase.HELM.name(), this.helm.invocation(runnable.command(), home,
					this.clusters.access(plan.release().cluster()), runnable.values()));
			this.journal.leave(id, exitCode);
			return exitCode;
		}
		finally {
			this.watch.end(plan);
		}
	}

	@PreDestroy
	void stop() {
		this.threads.shutdownNow();
	}

}
