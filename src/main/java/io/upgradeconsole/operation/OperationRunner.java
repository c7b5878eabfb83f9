package io.upgradeconsole.operation;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.ProcessNotStartedException;
import io.upgradeconsole.process.SupervisorLostException;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Gives each operation a thread of its own, and sees to it that it ends.
 */
@Component
class OperationRunner {

	private static final Logger logger = LoggerFactory.getLogger(OperationRunner.class);

	private final OperationJournal journal;

	private final PlanService plans;

	private final UpgradeRun upgrade;

	private final RollbackRun rollback;

	private final Resumption resumption;

	private volatile boolean stopping;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "operation");
		// a running helm belongs to its supervisor; it does not keep the console from
		// ending
		thread.setDaemon(true);
		return thread;
	});

	private interface Work {

		void run() throws InterruptedException;

	}

	OperationRunner(OperationJournal journal, PlanService plans, UpgradeRun upgrade, RollbackRun rollback,
			Resumption resumption) {
		this.journal = journal;
		this.plans = plans;
		this.upgrade = upgrade;
		this.rollback = rollback;
		this.resumption = resumption;
	}

	/** Runs a new operation. */
	void submit(UUID id) {
		this.threads.execute(() -> attend(id, () -> run(id)));
	}

	private void run(UUID id) throws InterruptedException {
		switch (this.plans.required(this.journal.get(id).planId()).content().kind()) {
			case UPGRADE -> this.upgrade.run(id);
			case ROLLBACK -> this.rollback.run(id);
		}
	}

	/** Goes on with one that an earlier run of the console has left. */
	void resume(UUID id) {
		this.threads.execute(() -> attend(id, () -> this.resumption.resume(id, true)));
	}

	/** Whatever happens to the work, the operation does not stay unended for ever. */
	private void attend(UUID id, Work work) {
		try {
			try {
				work.run();
			}
			catch (SupervisorLostException ex) {
				if (this.stopping) {
					return;
				}
				logger.warn("Operation {} has lost its supervisor: {}", id, ex.getMessage());
				this.resumption.resume(id, false);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			failed(id, ex);
		}
	}

	private void failed(UUID id, Throwable failure) {
		if (this.stopping) {
			// the console ends, and goes on with it when it starts again
			return;
		}
		try {
			if (failure instanceof ProblemException ex) {
				failed(id, ex.problem());
			}
			else if (failure instanceof ProcessNotStartedException ex) {
				this.journal.end(id, OperationStatus.FAILED, Causes.helmMissing(ex.reason()), null);
			}
			else {
				String errorId = UUID.randomUUID().toString();
				logger.error("Operation {} failed, error {}", id, errorId, failure);
				this.journal.end(id, OperationStatus.FAILED, Causes.unexpected(errorId), null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void failed(UUID id, Problem problem) throws InterruptedException {
		Operation operation = this.journal.get(id);
		Phase phase = operation.phase();
		if (phase == null || phase.compareTo(Phase.HELM) < 0) {
			this.journal.end(id, OperationStatus.FAILED, Causes.of(problem), null);
			return;
		}
		Integer exitCode = operation.helmExitCode();
		this.journal.end(id, (exitCode != null) ? OperationStatus.FAILED : OperationStatus.INTERRUPTED,
				Causes.unverified(exitCode, problem), null);
	}

	@PreDestroy
	void stop() {
		this.stopping = true;
		this.threads.shutdownNow();
	}

}
