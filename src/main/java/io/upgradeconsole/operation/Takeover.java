package io.upgradeconsole.operation;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.replica.Replica;
import io.upgradeconsole.replica.Replicas;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the operations of replicas that have fallen silent, one replica each, and sees
 * them through to their end.
 */
@Component
class Takeover implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(Takeover.class);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final Replica own;

	private final Replicas replicas;

	private final OperationOwners owners;

	private final Operations operations;

	private final OperationLogs logs;

	private final OperationRunner runner;

	private final PlanService plans;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final ScheduledExecutorService thread = Timers.daemon("takeover");

	Takeover(Replica own, Replicas replicas, OperationOwners owners, Operations operations, OperationLogs logs,
			OperationRunner runner, PlanService plans, TransactionTemplate transactions,
			ApplicationEventPublisher events) {
		this.own = own;
		this.replicas = replicas;
		this.owners = owners;
		this.operations = operations;
		this.logs = logs;
		this.runner = runner;
		this.plans = plans;
		this.transactions = transactions;
		this.events = events;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.own.isAmongOthers()) {
			this.thread.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void look() {
		try {
			this.owners.toLookAfter().forEach(this::look);
		}
		catch (DataAccessException ex) {
			// the database may be away for a moment; nobody can take anything then
			logger.debug("Other replicas cannot be looked after", ex);
		}
		catch (RuntimeException ex) {
			logger.warn("Other replicas cannot be looked after", ex);
		}
	}

	private void look(OperationOwners.Owned owned) {
		UUID id = owned.operation();
		boolean mine = owned.replica().equals(this.own.id());
		boolean silent = !mine && this.replicas.isSilent(owned.replica());
		// who has lost it and takes it back has to leave it first
		if (!this.runner.isAttended(id) && (mine || silent && take(owned))) {
			// what the silent one has kept of the log comes before what is added to it
			this.logs.log(id).size();
			this.runner.takeOver(id);
		}
	}

	private boolean take(OperationOwners.Owned owned) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			Operation operation = this.operations.findToChangeById(owned.operation()).orElseThrow();
			if (operation.status().isEnded() || !this.owners.take(operation.id(), owned.replica())) {
				return false;
			}
			String machine = this.replicas.name(owned.replica()).orElse("unknown");
			logger.warn("Operation {} is taken over: the replica on {} is silent", operation.id(), machine);
			this.events
				.publishEvent(new OperationTakenOver(operation, this.plans.required(operation.planId()), machine));
			return true;
		}));
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.thread.shutdown();
		this.thread.awaitTermination(EVERY.toMillis(), TimeUnit.MILLISECONDS);
	}

}
