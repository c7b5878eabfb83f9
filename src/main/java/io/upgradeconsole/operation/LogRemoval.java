package io.upgradeconsole.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.plan.PlanService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells that a log is kept no longer, whichever replica finds that, and removes what the
 * database holds of it.
 */
@Component
class LogRemoval {

	private final Operations operations;

	private final LogChunks chunks;

	private final PlanService plans;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LogRemoval(Operations operations, LogChunks chunks, PlanService plans, TransactionTemplate transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.operations = operations;
		this.chunks = chunks;
		this.plans = plans;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/** Removes the log of an operation; a second time changes nothing. */
	void remove(UUID id) {
		this.transactions.executeWithoutResult((status) -> {
			Operation operation = this.operations.findToChangeById(id).orElseThrow();
			this.chunks.remove(id);
			if (operation.logRemovedAt() == null) {
				operation.logRemoved(this.clock.instant());
				Operation saved = this.operations.save(operation);
				this.events.publishEvent(new OperationLogRemoved(saved, this.plans.required(saved.planId())));
			}
		});
	}

	/** Removes what the database holds of logs whose operations ended before a moment. */
	void removeEndedBefore(Instant moment) {
		this.chunks.endedBefore(moment).forEach(this::remove);
	}

}
