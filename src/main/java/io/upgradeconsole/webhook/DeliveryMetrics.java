package io.upgradeconsole.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * Tells how many messages wait to be sent, as the worker has last seen it: whoever
 * collects figures never waits for the database.
 */
@Component
class DeliveryMetrics implements MeterBinder {

	private final DeliveryWorker worker;

	DeliveryMetrics(DeliveryWorker worker) {
		this.worker = worker;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("console.webhooks.waiting", this.worker, DeliveryWorker::waiting)
			.description("Messages to webhooks that are not delivered and not given up")
			.register(meters);
	}

}
