package io.upgradeconsole.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

import io.upgradeconsole.sandbox.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The whole console on a real PostgreSQL, with all its migrations, and what its database
 * refuses.
 */
class PostgresTrailTests {

	@Test
	void itKeepsOneChainAndRefusesToChangeIt(@TempDir Path directory) throws Exception {
		try (EmbeddedPostgres postgres = Postgres.startOrSkip();
				AuditedConsole console = AuditedConsole.on(directory,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres")) {
			console.writeAtOnce(40);
			for (String statement : List.of("update audit_entry set reason = ''", "delete from audit_entry",
					"truncate audit_entry", "delete from audit_word",
					"set session_replication_role = replica; delete from audit_entry")) {
				assertThatExceptionOfType(DataAccessException.class).as(statement)
					.isThrownBy(() -> console.tamper(statement))
					.withMessageContaining("neither changed nor removed");
			}
			JsonNode verdict = console.verification();
			assertThat(verdict.path("intact").asBoolean()).as(verdict.toString()).isTrue();
			assertThat(verdict.path("entries").asLong()).as("with that of the start").isEqualTo(61);
			SearchedTrail searched = new SearchedTrail(console);
			searched.findsWhatEachFilterLeaves();
			searched.pagesByNumberAndFromAnEntryOn();

			console.tamper("drop trigger audit_entry_append_only on audit_entry");
			swap(console, 3, 4);
			assertThat(console.verification().path("fault").path("title").asString()).isEqualTo("Entry 3 was moved");
			swap(console, 3, 4);
			assertThat(console.verification().path("intact").asBoolean()).as("as it was").isTrue();
			console.tamper("delete from audit_entry where id = (select max(id) from audit_entry)");
			assertThat(console.verification().path("fault").path("kind").asString()).isEqualTo("CUT_OFF");
			console.tamper("update audit_entry set happened_at = happened_at + interval '1 microsecond' where id = 7");
			assertThat(console.verification().path("fault").path("title").asString()).isEqualTo("Entry 7 was changed");
		}
	}

	/** As db/roles/postgresql.sql says: the tables belong to somebody else. */
	@Test
	void aRoleThatMayOnlyAddAndReadIsEnoughAndCanDoNoMore(@TempDir Path directory) throws Exception {
		try (EmbeddedPostgres postgres = Postgres.startOrSkip()) {
			try (Connection administrator = postgres.getPostgresDatabase().getConnection();
					Statement statement = administrator.createStatement()) {
				statement.execute(Files.readString(Path.of("src/main/resources/db/roles/postgresql.sql")));
			}
			try (AuditedConsole console = AuditedConsole.on(directory,
					"--spring.datasource.url=jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
					"--spring.datasource.username=upgrade_console", "--spring.datasource.password=change-me",
					"--spring.flyway.user=upgrade_console_owner", "--spring.flyway.password=change-me")) {
				console.writeAtOnce(4);
				assertThat(console.verification().path("entries").asLong()).isEqualTo(7);
				assertThat(console.get("/audit?text=helm", "auditor").statusCode()).isEqualTo(200);
				for (String statement : List.of("update audit_entry set reason = ''", "delete from audit_entry",
						"truncate audit_entry", "drop trigger audit_entry_append_only on audit_entry",
						"alter table audit_entry disable trigger all", "delete from audit_word",
						"drop table audit_entry", "set session_replication_role = replica")) {
					assertThatExceptionOfType(DataAccessException.class).as(statement)
						.isThrownBy(() -> console.tamper(statement))
						.havingRootCause()
						.withMessageMatching("(?s).*(permission denied|must be owner).*");
				}
			}
		}
	}

	private static void swap(AuditedConsole console, int one, int other) {
		console.tamper("update audit_entry set id = 0 where id = " + one,
				"update audit_entry set id = " + one + " where id = " + other,
				"update audit_entry set id = " + other + " where id = 0");
	}

}
