package io.upgradeconsole.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

/**
 * Chains the entries that were written before there was a chain, in their order. Reads
 * the columns of its own time: entries may get more of them later.
 */
@Component
class V1_31__ChainAuditEntries extends BaseJavaMigration {

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		ChainHead head = ChainHead.START;
		try (Statement select = connection.createStatement();
				PreparedStatement update = connection.prepareStatement(
						"update audit_entry set id = ?, commands = ?, previous_hash = ?, hash = ? where id = ?")) {
			select.setFetchSize(1000);
			ResultSet rows = select.executeQuery("select * from audit_entry order by id");
			while (rows.next()) {
				AuditEntry chained = entry(rows).after(head);
				head = new ChainHead(head.entries() + 1, chained.hash());
				// numbers only become smaller, so each is free when its turn comes
				update.setLong(1, head.entries());
				update.setString(2, chained.commands());
				update.setString(3, chained.previousHash());
				update.setString(4, chained.hash());
				update.setLong(5, rows.getLong("id"));
				update.executeUpdate();
			}
		}
		try (PreparedStatement anchor = connection
			.prepareStatement("update audit_head set entries = ?, hash = ? where id = 1")) {
			anchor.setLong(1, head.entries());
			anchor.setString(2, head.hash());
			anchor.executeUpdate();
		}
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(null, row.getObject("happened_at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("signed_in_by"), row.getString("address"),
				row.getString("action"), row.getString("release_ref"), row.getObject("plan_id", UUID.class),
				row.getObject("operation_id", UUID.class), row.getObject("staged_upgrade_id", UUID.class),
				row.getString("digest"), row.getString("reason"), canonical(row.getString("commands")),
				row.getString("outcome"), row.getObject("exit_code", Integer.class), row.getString("verdict"),
				row.getBoolean("break_glass"), "", "");
	}

	private static String canonical(String json) {
		return CanonicalJson.JSON.writeValueAsString(CanonicalJson.JSON.readTree(json));
	}

}
