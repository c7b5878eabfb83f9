package io.upgradeconsole.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the whole chain, a batch at a time. By hand, since mapping a million entries is
 * what takes Spring Data most of the time.
 */
@Component
class ChainReader {

	/** How many entries are in memory at once. */
	static final int BATCH = 1000;

	private final JdbcClient database;

	ChainReader(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The next entries, in the order of their numbers; none at the end.
	 * @param after the number of the last one that was read
	 * @param last the number of the last one to read
	 */
	List<AuditEntry> next(long after, long last) {
		return this.database.sql("select * from audit_entry where id > ? and id <= ? order by id limit ?")
			.params(after, last, BATCH)
			.query((row, number) -> entry(row))
			.list();
	}

	static AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("id"), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("signed_in_by"), row.getString("address"),
				row.getString("action"), row.getString("release_ref"), row.getObject("plan_id", UUID.class),
				row.getObject("operation_id", UUID.class), row.getObject("staged_upgrade_id", UUID.class),
				row.getString("digest"), row.getString("reason"), row.getString("commands"), row.getString("outcome"),
				row.getObject("exit_code", Integer.class), row.getString("verdict"), row.getBoolean("break_glass"),
				row.getString("previous_hash"), row.getString("hash"));
	}

}
