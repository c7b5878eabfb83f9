package io.upgradeconsole.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import io.upgradeconsole.concurrent.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads from the request that starts an operation to whoever runs it, be it another
 * console, so that both are one trace. What leads there is written down with the
 * operation; where nothing is traced, nothing is written and nothing is read.
 */
@Component
class OperationTraces {

	private static final Logger logger = LoggerFactory.getLogger(OperationTraces.class);

	// application.yaml keeps these from being metrics: OperationMetrics knows better, for
	// it counts from the beginning even after a restart
	private static final String STARTING = "console.tracing.start";

	private static final String RUNNING = "console.tracing.operation";

	private final ObservationRegistry observations;

	private final JdbcClient database;

	OperationTraces(ObservationRegistry observations, JdbcClient database) {
		this.observations = observations;
		this.database = database;
	}

	/** Part of the transaction that stores the operation. */
	@EventListener
	void on(OperationStarted event) {
		SenderContext<Map<String, String>> context = new SenderContext<>((carrier, key, value) -> {
			if (carrier != null) {
				carrier.put(key, value);
			}
		}, Kind.PRODUCER);
		Map<String, String> carrier = new HashMap<>();
		context.setCarrier(carrier);
		Observation.createNotStarted(STARTING, () -> context, this.observations)
			.contextualName("start operation")
			.observe(() -> {
			});
		if (!carrier.isEmpty()) {
			this.database.sql("insert into operation_trace (operation_id, carrier) values (?, ?)")
				.params(event.operation().id(), JsonMapper.shared().writeValueAsString(carrier))
				.update();
		}
	}

	/** Does what is to be done for an operation, as part of its trace. */
	void observe(UUID operation, Runnable work) {
		Pending<Map<String, String>> kept = Pending.onDemand(() -> find(operation));
		ReceiverContext<UUID> context = new ReceiverContext<>((carrier, key) -> kept.get().get(key), Kind.CONSUMER);
		context.setCarrier(operation);
		Observation.createNotStarted(RUNNING, () -> context, this.observations)
			.contextualName("operation")
			.highCardinalityKeyValue("operation.id", operation.toString())
			.observe(work);
	}

	private Map<String, String> find(UUID operation) {
		try {
			return this.database.sql("select carrier from operation_trace where operation_id = ?")
				.param(operation)
				.query(String.class)
				.optional()
				.map((json) -> JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {
				}))
				.orElse(Map.of());
		}
		catch (DataAccessException | JacksonException ex) {
			// a trace of its own, then
			logger.debug("The trace of operation {} is not known", operation, ex);
			return Map.of();
		}
	}

}
