package io.upgradeconsole.monitoring;

import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.upgradeconsole.operation.CommandEnded;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.PhaseRun;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts and times operations, their phases and their helm commands, once it is written
 * down how they ended. No figure names a release: there may be many.
 */
@Component
class OperationMetrics {

	private final MeterRegistry meters;

	OperationMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(OperationEnded event) {
		Operation operation = event.operation();
		if (operation.endedAt() != null) {
			this.meters.timer("console.operations", "outcome", operation.status().name())
				.record(Duration.between(operation.startedAt(), operation.endedAt()));
		}
		for (PhaseRun run : operation.phases()) {
			if (run.endedAt() != null) {
				this.meters.timer("console.operation.phases", "phase", run.phase().name())
					.record(Duration.between(run.startedAt(), run.endedAt()));
			}
		}
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(CommandEnded event) {
		this.meters.counter("console.helm.commands", "exit.code", String.valueOf(event.exitCode())).increment();
	}

}
