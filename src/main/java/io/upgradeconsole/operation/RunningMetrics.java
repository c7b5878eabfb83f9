package io.upgradeconsole.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * Tells how many operations this console sees to.
 */
@Component
class RunningMetrics implements MeterBinder {

	private final OperationRunner runner;

	RunningMetrics(OperationRunner runner) {
		this.runner = runner;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("console.operations.running", this.runner, OperationRunner::attended)
			.description("Operations that this console sees to now")
			.register(meters);
	}

}
