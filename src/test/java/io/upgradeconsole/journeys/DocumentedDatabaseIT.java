package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

/**
 * What the documentation tells to type for a PostgreSQL: its two roles, a key, a dump,
 * and the way back from it.
 */
@ExtendWith(HelmAtHand.class)
@Tag("whichever-helm")
class DocumentedDatabaseIT {

	private static final String VALUES = "global:\n  retention: kept-in-the-dump\n";

	private static final String KEY = "console.values.encryption-key";

	@TempDir
	Path directory;

	private EmbeddedPostgres postgres;

	private Shell shell;

	@BeforeEach
	void start() throws Exception {
		Shell.requires("psql", "createdb", "pg_dump", "pg_restore", "openssl");
		Files.createSymbolicLink(this.directory.resolve("src"), Path.of("src").toAbsolutePath());
		this.shell = new Shell(this.directory).with("PGHOST", "localhost").with("PGUSER", "postgres");
		serve();
	}

	@AfterEach
	void stop() throws IOException {
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

	@Test
	void aDatabaseWithTwoRolesIsLostAndComesBackWholeOnAnotherServer() throws Exception {
		this.shell.type(DocumentedCommands.block("src/docs/install.md", "createdb console"));
		String key = this.shell.type(DocumentedCommands.block("src/docs/install.md", "openssl rand")).strip();
		Map<String, String> roles = Map.of("spring.datasource.username", "upgrade_console",
				"spring.datasource.password", "change-me", "spring.flyway.user", "upgrade_console_owner",
				"spring.flyway.password", "change-me", KEY, key);
		String file = storeValuesAndDump(roles);
		serve();
		this.shell.type(DocumentedCommands.block("src/docs/backup.md", "grep -E"));
		assertIsWhole(roles, file);
	}

	@Test
	void aDatabaseOfOneRoleIsLostAndComesBackWholeOnAnotherServer() throws Exception {
		this.shell.type(DocumentedCommands.block("src/docs/install.md", "psql --dbname postgres"));
		// that of the data directory
		Map<String, String> role = Map.of("spring.datasource.username", "console", "spring.datasource.password",
				"change-me");
		String file = storeValuesAndDump(role);
		serve();
		this.shell.type(DocumentedCommands.block("src/docs/backup.md", "psql --dbname postgres"));
		assertIsWhole(role, file);
	}

	/** From now on the server is another one, and empty. */
	private void serve() throws IOException {
		stop();
		this.postgres = Postgres.startOrSkip();
		this.shell.with("PGPORT", String.valueOf(this.postgres.getPort()));
	}

	private String storeValuesAndDump(Map<String, String> settings) throws Exception {
		try (RunningConsole console = console(settings)) {
			String file = new Api(console.port(), "operator")
				.post("/releases/sandbox/zymtrace/backend/values-files?name=mine.yaml", "text/yaml",
						VALUES.getBytes(StandardCharsets.UTF_8))
				.json(201)
				.path("id")
				.asString();
			this.shell.type(DocumentedCommands.block("src/docs/backup.md", "(umask 077 && pg_dump"));
			return file;
		}
	}

	private void assertIsWhole(Map<String, String> settings, String file) {
		try (RunningConsole console = console(settings)) {
			JsonNode trail = new Api(console.port(), "auditor").get("/audit/verification").json(200);
			assertThat(trail.path("intact").asBoolean()).as(trail.toString()).isTrue();
			assertThat(new Api(console.port(), "auditor").get("/audit").body())
				.contains("The configuration at the first start that was written down.");
			assertThat(new Api(console.port(), "operator").get("/values-files/" + file + "/content").body())
				.contains("kept-in-the-dump");
		}
	}

	private RunningConsole console(Map<String, String> settings) {
		Map<String, String> all = new HashMap<>(settings);
		all.put("spring.datasource.url", "jdbc:postgresql://localhost:" + this.postgres.getPort() + "/console");
		return RunningConsole.with(this.directory.resolve("data"), all);
	}

}
