package io.upgradeconsole.audit;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change or remove an entry, inside an H2 database. H2 calls it by its name,
 * which stands in a migration.
 */
public final class AppendOnly implements Trigger {

	@Override
	public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
		throw new SQLException("Entries of the audit trail are neither changed nor removed");
	}

}
