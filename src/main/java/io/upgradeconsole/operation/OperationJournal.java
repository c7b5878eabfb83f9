package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what a running operation does, each step in a transaction of its own,
 * before the step is taken.
 */
@Component
class OperationJournal {

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

	void enter(UUID id, Phase phase) {
		change(id, (operation) -> operation.enter(phase, this.clock.instant()));
	}

	void leave(UUID id, @Nullable Integer exitCode) {
		change(id, (operation) -> operation.leave(this.clock.instant(), exitCode));
	}

	void stale(Plan plan, String reason) {
		this.plans.stale(this.plans.required(plan.id()), reason);
	}

	/** Ends the operation; if the audit entry cannot be written, it has not ended. */
	void end(UUID id, OperationStatus outcome, @Nullable Cause cause, @Nullable Verdict verdict) {
		this.transactions.executeWithoutResult((status) -> {
			Operation operation = get(id);
			operation.end(outcome, cause, verdict, this.clock.instant());
			Operation saved = this.operations.save(operation);
			this.events.publishEvent(new OperationEnded(saved, this.plans.required(saved.planId())));
		});
	}

	private void change(UUID id, Consumer<Operation> change) {
		this.transactions.executeWithoutResult((status) -> {
			Operation operation = get(id);
			change.accept(operation);
			this.operations.save(operation);
		});
	}

}
