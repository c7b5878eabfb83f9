package io.upgradeconsole.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.replica.Replica;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/**
 * Plans the stages that are due, each outside of the transaction that made it so:
 * rendering takes seconds. That a stage is due is stored, so one whose planning the
 * console did not survive is planned by the next, or by another replica. The plan and
 * that the stage has it are stored together: a stage is planned once, however often it is
 * tried.
 */
@Component
class StagePlanner implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(StagePlanner.class);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final StagedUpgrades stagedUpgrades;

	private final StagePlannerClaims claims;

	private final Replica own;

	private final PlanService plans;

	private final TransactionTemplate transactions;

	private final Clock clock;

	private volatile boolean stopping;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "stage-planner");
		thread.setDaemon(true);
		return thread;
	});

	private final ScheduledExecutorService takeover = Timers.daemon("stage-takeover");

	StagePlanner(StagedUpgrades stagedUpgrades, StagePlannerClaims claims, Replica own, PlanService plans,
			TransactionTemplate transactions, Clock clock) {
		this.stagedUpgrades = stagedUpgrades;
		this.claims = claims;
		this.own = own;
		this.plans = plans;
		this.transactions = transactions;
		this.clock = clock;
	}

	@EventListener
	void claim(StageDue event) {
		this.claims.claim(event.stagedUpgrade());
	}

	@TransactionalEventListener
	void on(StageDue event) {
		submit(event.stagedUpgrade());
	}

	/**
	 * What an earlier run of the console has left, and later what silent replicas leave.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		this.stagedUpgrades.findByActiveReleaseIsNotNull()
			.stream()
			.filter((staged) -> staged.isIn(StageState.PLANNING) && this.claims.isMine(staged.id()))
			.forEach((staged) -> submit(staged.id()));
		if (this.own.isAmongOthers()) {
			this.takeover.scheduleWithFixedDelay(this::takeOver, EVERY.toMillis(), EVERY.toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	private void takeOver() {
		try {
			this.claims.takeFromSilent().forEach((id) -> {
				logger.warn("A stage of {} is planned here: the replica that planned it is silent", id);
				submit(id);
			});
		}
		catch (DataAccessException ex) {
			// the database may be away for a moment; nobody can take anything then
			logger.debug("What other replicas plan cannot be looked after", ex);
		}
	}

	private void submit(UUID id) {
		this.threads.execute(() -> plan(id));
	}

	private void plan(UUID id) {
		try {
			StagedUpgrade staged = this.stagedUpgrades.findById(id).orElseThrow();
			if (staged.isIn(StageState.PLANNING)) {
				this.plans.plan(staged.request(), staged.planner(), (plan) -> change(id, (current) -> {
					Assert.state(this.claims.isMine(id), "Another replica plans this by now");
					current.planned(plan, this.clock.instant());
				}));
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
				if (staged.isIn(StageState.PLANNING) && this.claims.isMine(id)) {
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
		this.takeover.shutdown();
		this.threads.shutdownNow();
	}

}
