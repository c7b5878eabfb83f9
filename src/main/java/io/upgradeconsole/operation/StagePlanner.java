package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans the stages that are due, each outside of the transaction that made it so:
 * rendering takes seconds. That a stage is due is stored, so one whose planning the
 * console did not survive is planned by the next. The plan and that the stage has it are
 * stored together: a stage is planned once, however often it is tried.
 */
@Component
class StagePlanner implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(StagePlanner.class);

	private final StagedUpgrades stagedUpgrades;

	private final PlanService plans;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private volatile boolean stopping;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "stage-planner");
		thread.setDaemon(true);
		return thread;
	});

	StagePlanner(StagedUpgrades stagedUpgrades, PlanService plans, TransactionTemplate transactions, Clock clock) {
		this.stagedUpgrades = stagedUpgrades;
		this.plans = plans;
		this.transactions = transactions;
		this.clock = clock;
	}

	@TransactionalEventListener
	void on(StageDue event) {
		submit(event.stagedUpgrade());
	}

	/** What an earlier run of the console has left. */
	@Override
	public void afterSingletonsInstantiated() {
		this.stagedUpgrades.findByActiveReleaseIsNotNull()
			.stream()
			.filter((staged) -> staged.isIn(StageState.PLANNING))
			.forEach((staged) -> submit(staged.id()));
	}

	private void submit(UUID id) {
		this.threads.execute(() -> plan(id));
	}

	private void plan(UUID id) {
		try {
			StagedUpgrade staged = this.stagedUpgrades.findById(id).orElseThrow();
			if (staged.isIn(StageState.PLANNING)) {
				this.plans.plan(staged.request(), staged.planner(),
						(plan) -> change(id, (current) -> current.planned(plan, this.clock.instant())));
			}
		}
		catch (RuntimeException ex) {
			failed(id, ex);
		}
	}

	private void failed(UUID id, RuntimeException failure) {
		if (this.stopping) {
			// the next run of the console plans it
			return;
		}
		try {
			change(id, (staged) -> {
				// else somebody stopped it meanwhile, or another console was faster
				if (staged.isIn(StageState.PLANNING)) {
					staged.fail(StageCauses.unplanned(cause(failure)), this.clock.instant());
				}
			});
		}
		catch (RuntimeException ex) {
			logger.error("That a stage of {} cannot be planned cannot be written down", id, ex);
		}
	}

	private static Cause cause(RuntimeException failure) {
		if (failure instanceof ProblemException ex) {
			return Causes.of(ex.problem());
		}
		String errorId = UUID.randomUUID().toString();
		logger.error("A stage could not be planned, error {}", errorId, failure);
		return Causes.unexpected(errorId);
	}

	private void change(UUID id, Consumer<StagedUpgrade> change) {
		this.transactions.executeWithoutResult((status) -> {
			StagedUpgrade staged = this.stagedUpgrades.findToChangeById(id).orElseThrow();
			change.accept(staged);
			this.stagedUpgrades.save(staged);
		});
	}

	@PreDestroy
	void stop() {
		this.stopping = true;
		this.threads.shutdownNow();
	}

}
