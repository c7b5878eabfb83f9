package io.upgradeconsole;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.sandbox.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An older console on a database that a newer one has changed.
 */
@ExtendWith(OutputCaptureExtension.class)
class NewerDatabaseTests {

	@TempDir
	Path data;

	@Test
	void isRefusedWithTheWayBackInH2(CapturedOutput output) {
		assertRefused(List.of(), output);
	}

	@Test
	void isRefusedWithTheWayBackInPostgres(CapturedOutput output) throws Exception {
		try (EmbeddedPostgres postgres = Postgres.startOrSkip()) {
			assertRefused(List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres"), output);
		}
	}

	private void assertRefused(List<String> database, CapturedOutput output) {
		try (QuietConsole older = start(database)) {
			migrate(older, "99", "99.1");
			assertThat(older.part(JdbcClient.class).sql("select count(*) from plan").query(Integer.class).single())
				.as("one that runs beside the newer one goes on")
				.isZero();
		}
		assertThatThrownBy(() -> start(database)).rootCause()
			.isInstanceOf(NewerDatabaseException.class)
			.hasMessageMatching("A newer console has changed this database: its schema is at version 99\\.1, "
					+ "and this console knows it up to 1\\.\\d+\\.");
		assertThat(output).contains("APPLICATION FAILED TO START",
				"Start the version that changed it, or a newer one: nothing is lost.",
				"restore the backup of the database that was made before the upgrade");
	}

	/** A version between two that are known is as unknown. */
	@Test
	void isToldByAVersionInBetween() {
		try (QuietConsole older = start(List.of())) {
			migrate(older, "1.48");
		}
		assertThatThrownBy(() -> start(List.of())).rootCause()
			.isInstanceOf(NewerDatabaseException.class)
			.hasMessageContaining("is at version 1.48,");
	}

	@Test
	void isNotBlamedForAMigrationThatWasChanged() {
		try (QuietConsole older = start(List.of())) {
			older.part(JdbcClient.class)
				.sql("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1.2'")
				.update();
		}
		assertThatThrownBy(() -> start(List.of())).rootCause()
			.hasMessageContaining("checksum mismatch for migration version 1.2");
	}

	private QuietConsole start(List<String> database) {
		return QuietConsole.on(this.data,
				Stream.concat(database.stream(), Stream.of("--spring.main.banner-mode=off")).toArray(String[]::new));
	}

	private static void migrate(QuietConsole console, String... versions) {
		JdbcClient database = console.part(JdbcClient.class);
		for (String version : versions) {
			database.sql("""
					insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
						"checksum", "installed_by", "execution_time", "success")
					select max("installed_rank") + 1, ?, 'of tomorrow', 'SQL', 'V' || ? || '.sql', 1, 'a', 1, true
					from "flyway_schema_history\"""").params(version, version).update();
		}
	}

}
