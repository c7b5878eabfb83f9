package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * What the documentation tells to type for a PostgreSQL: its two roles, a key, a dump,
 * and the way back from it.
 */
@ExtendWith(HelmAtHand.class)
@Tag("whichever-helm")
class DocumentedDatabaseIT {

	private static final String VALUES = "global:\n  retention: kept-in-the-dump\n";

	@TempDir
	Path directory;

	private EmbeddedPostgres postgres;

	private Shell shell;

	@BeforeEach
	void start() throws Exception {
		Shell.requires("psql", "createdb", "pg_dump", "pg_restore", "openssl");
		try {
			this.postgres = Postgres.start();
		}
		catch (Postgres.NotAtHandException ex) {
			assumeFalse(!"true".equals(System.getenv("CI")), ex.getMessage());
			throw ex;
		}
		Files.createSymbolicLink(this.directory.resolve("src"), Path.of("src").toAbsolutePath());
		this.shell = new Shell(this.directory).with("PGHOST", "localhost")
			.with("PGPORT", String.valueOf(this.postgres.getPort()))
			.with("PGUSER", "postgres");
	}

	@AfterEach
	void stop() throws Exception {
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

	@Test
	void aDatabaseWithTwoRolesIsLostAndComesBackWhole() throws Exception {
		String restore = DocumentedCommands.block("src/docs/backup.md", "createdb console");
		this.shell.type(restore.lines().findFirst().orElseThrow());
		this.shell.type(DocumentedCommands.block("src/docs/install.md", "psql "));
		String key = this.shell.type(DocumentedCommands.block("src/docs/install.md", "openssl rand")).strip();
		String file = storeValues(key);
		this.shell.type(DocumentedCommands.block("src/docs/backup.md", "(umask 077 && pg_dump"));
		administrate("drop database console");

		this.shell.type(restore);
		try (RunningConsole console = console(key)) {
			JsonNode trail = new Api(console.port(), "auditor").get("/audit/verification").json(200);
			assertThat(trail.path("intact").asBoolean()).as(trail.toString()).isTrue();
			assertThat(new Api(console.port(), "auditor").get("/audit").body())
				.contains("The configuration at the first start that was written down.");
			assertThat(new Api(console.port(), "operator").get("/values-files/" + file + "/content").body())
				.contains("kept-in-the-dump");
		}
	}

	private String storeValues(String key) {
		try (RunningConsole console = console(key)) {
			return new Api(console.port(), "operator")
				.post("/releases/sandbox/zymtrace/backend/values-files?name=mine.yaml", "text/yaml",
						VALUES.getBytes(StandardCharsets.UTF_8))
				.json(201)
				.path("id")
				.asString();
		}
	}

	private RunningConsole console(String key) {
		return RunningConsole.with(this.directory.resolve("data"),
				Map.of("spring.datasource.url", "jdbc:postgresql://localhost:" + this.postgres.getPort() + "/console",
						"spring.datasource.username", "upgrade_console", "spring.datasource.password", "change-me",
						"spring.flyway.user", "upgrade_console_owner", "spring.flyway.password", "change-me",
						"console.values.encryption-key", key));
	}

	private void administrate(String sql) throws Exception {
		try (Connection administrator = this.postgres.getPostgresDatabase().getConnection();
				Statement statement = administrator.createStatement()) {
			statement.execute(sql);
		}
	}

}
