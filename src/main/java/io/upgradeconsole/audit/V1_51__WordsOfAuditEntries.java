package io.upgradeconsole.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.stereotype.Component;

/**
 * Makes the entries that were written before there was a full text findable by theirs.
 */
@Component
class V1_51__WordsOfAuditEntries extends BaseJavaMigration {

	private static final int BATCH = 1000;

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		try (Statement select = connection.createStatement();
				PreparedStatement insert = connection
					.prepareStatement("insert into audit_word (word, entry) values (?, ?)")) {
			select.setFetchSize(BATCH);
			ResultSet rows = select.executeQuery("select id, reason, verdict, commands from audit_entry order by id");
			while (rows.next()) {
				for (String word : EntryWords.of(rows.getString("reason"), rows.getString("verdict"),
						AuditEntry.argvs(rows.getString("commands")))) {
					insert.setString(1, word);
					insert.setLong(2, rows.getLong("id"));
					insert.addBatch();
				}
				insert.executeBatch();
			}
		}
	}

}
