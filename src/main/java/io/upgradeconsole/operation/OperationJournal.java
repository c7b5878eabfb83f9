package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.StaleReason;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what a running operation does, each step in a transaction of its own,
 * before the step is taken.
 */
@Component
class OperationJournal {

	private static final Logger logger = LoggerFactory.getLogger(OperationJournal.class);

	private static final long FIRST_WAIT_MILLIS = 500;

	private static final long LONGEST_WAIT_MILLIS = 30_000;

	private final Operations operations;

	private final PlanService plans;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OperationJournal(Operations operations, PlanService plans, TransactionTemplate transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.operations = operations;
		this.plans = plans;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	Operation get(UUID id) {
		return this.operations.findById(id).orElseThrow();
	}

	/**
	 * Enters a phase before anything of it is done. Up to {@link Phase#HELM} a database
	 * that refuses keeps it from being done; later phases only look, so they wait for the
	 * database.
	 */
	void enter(UUID id, Phase phase) throws InterruptedException {
		Runnable entering = () -> change(id, (operation) -> operation.enter(phase, this.clock.instant()));
		if (phase.compareTo(Phase.HELM) <= 0) {
			entering.run();
		}
		else {
			untilWritten(id, entering);
		}
	}

	void leave(UUID id, @Nullable Integer exitCode) throws InterruptedException {
		untilWritten(id, () -> change(id, (operation) -> operation.leave(this.clock.instant(), exitCode)));
	}

	/**
	 * Enters a phase in which the console itself changes objects, and says which: where
	 * that cannot be written, nothing is touched.
	 */
	void touching(UUID id, ObjectsTouched.What what, List<String> objects) throws InterruptedException {
		untilWritten(id, () -> this.transactions.executeWithoutResult((status) -> {
			Operation operation = get(id);
			operation.enter(what.phase(), this.clock.instant());
			publish(ObjectsTouched.begun(this.operations.save(operation), plan(operation), what, objects));
		}));
	}

	/** Says what came of each object. */
	void touched(UUID id, ObjectsTouched.What what, List<String> objects, boolean done) throws InterruptedException {
		untilWritten(id, () -> this.transactions.executeWithoutResult((status) -> {
			Operation operation = get(id);
			publish(ObjectsTouched.ended(operation, plan(operation), what, objects, done));
		}));
	}

	private Plan plan(Operation operation) {
		return this.plans.required(operation.planId());
	}

	private void publish(ObjectsTouched event) {
		this.events.publishEvent(event);
	}

	void stale(Plan plan, List<StaleReason> reasons) {
		this.plans.stale(this.plans.required(plan.id()), reasons);
	}

	/**
	 * Ends the operation. If it or the audit entry cannot be written, it has not ended
	 * and its release stays held, until they can.
	 */
	void end(UUID id, OperationStatus outcome, @Nullable Cause cause, @Nullable Verdict verdict)
			throws InterruptedException {
		untilWritten(id, () -> this.transactions.executeWithoutResult((status) -> {
			Operation operation = get(id);
			if (operation.status().isEnded()) {
				// the attempt before this one was written after all
				return;
			}
			operation.end(outcome, cause, verdict, this.clock.instant());
			Operation saved = this.operations.save(operation);
			this.events.publishEvent(new OperationEnded(saved, this.plans.required(saved.planId())));
		}));
	}

	private void change(UUID id, Consumer<Operation> change) {
		this.transactions.executeWithoutResult((status) -> {
			Operation operation = get(id);
			change.accept(operation);
			this.operations.save(operation);
		});
	}

	private static void untilWritten(UUID id, Runnable writing) throws InterruptedException {
		for (long wait = FIRST_WAIT_MILLIS;; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
			try {
				writing.run();
				return;
			}
			catch (DataAccessException | TransactionException ex) {
				if (Thread.currentThread().isInterrupted()) {
					throw new InterruptedException("The console ends");
				}
				logger.error("Operation {} cannot be written down, trying again in {} ms", id, wait, ex);
			}
			Thread.sleep(wait);
		}
	}

}
