package io.upgradeconsole.operation.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * Tells how many watch operations live.
 */
@Component
class StreamMetrics implements MeterBinder {

	private final OperationStreams streams;

	StreamMetrics(OperationStreams streams) {
		this.streams = streams;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("console.streams.open", this.streams, OperationStreams::viewers)
			.description("Streams of operations that are open now")
			.register(meters);
	}

}
