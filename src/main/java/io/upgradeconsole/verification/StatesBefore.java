package io.upgradeconsole.verification;

import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How releases were when operations began.
 */
@Component
class StatesBefore {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JdbcClient jdbc;

	StatesBefore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	void store(UUID operation, Snapshot snapshot) {
		this.jdbc.sql("delete from state_before where operation_id = :operation")
			.param("operation", operation)
			.update();
		this.jdbc.sql("insert into state_before (operation_id, content) values (:operation, :content)")
			.param("operation", operation)
			.param("content", JSON.writeValueAsString(snapshot))
			.update();
	}

	Optional<Snapshot> of(UUID operation) {
		return this.jdbc.sql("select content from state_before where operation_id = :operation")
			.param("operation", operation)
			.query(String.class)
			.optional()
			.map((content) -> JSON.readValue(content, Snapshot.class));
	}

}
