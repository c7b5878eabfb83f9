package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.h2.tools.RunScript;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a console of an older commit has left, as {@link OlderConsoleRecorder} recorded
 * it: its database, its files, and what it answered.
 *
 * @param kept the directory of the record
 */
record OlderDatabase(Path kept) {

	static OlderDatabase of(String database) {
		return new OlderDatabase(Path.of("src", "test", "resources", "older", database));
	}

	/** What it answered last. */
	JsonNode seen() throws IOException {
		return JsonMapper.shared().readTree(this.kept.resolve("seen.json"));
	}

	/** Puts its files where a console finds them. */
	void copyFiles(Path data) throws IOException {
		Path files = this.kept.resolve("data");
		try (Stream<Path> each = Files.walk(files)) {
			for (Path file : each.filter(Files::isRegularFile).toList()) {
				Path copy = data.resolve(files.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	/** Makes the database anew in H2, as its script says. */
	void restoreInto(String url, String user) throws SQLException, IOException {
		try (Connection connection = DriverManager.getConnection(url, user, "")) {
			RunScript.execute(connection, Files.newBufferedReader(this.kept.resolve("database.sql")));
		}
	}

	/**
	 * Makes the database anew in PostgreSQL: the tables by the migrations up to the
	 * recorded one, which a later migration refuses if one of them was changed since.
	 */
	void restoreInto(EmbeddedPostgres postgres) throws SQLException, IOException {
		String[] tables = Files.readString(this.kept.resolve("database.copy")).split("(?m)^\\\\\\.\n");
		Flyway.configure()
			.dataSource(postgres.getPostgresDatabase())
			.locations("classpath:db/migration", "classpath:db/vendor/postgresql")
			.target(newest(tables))
			.load()
			.migrate();
		try (Connection connection = postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			// rows come in the order of the tables' names, whatever refers to whatever
			statement.execute("set session_replication_role = replica");
			for (String table : tables) {
				int head = table.indexOf('\n') + 1;
				String copy = table.substring(0, head).strip().replace(";", "");
				String name = copy.split(" ")[1];
				if (holdsRows(statement, name)) {
					statement.execute("delete from " + name);
				}
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn(copy, new StringReader(table.substring(head)));
			}
			raiseSequences(connection);
		}
	}

	/** The version of the newest migration in the recorded history. */
	private static String newest(String[] tables) {
		return Stream.of(tables)
			.filter((table) -> table.startsWith("COPY flyway_schema_history "))
			.flatMap(String::lines)
			.skip(1)
			.map((row) -> row.split("\t")[1])
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	private static boolean holdsRows(Statement statement, String table) throws SQLException {
		try (ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
			return rows.next();
		}
	}

	private static void raiseSequences(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				Statement raise = connection.createStatement();
				ResultSet columns = statement.executeQuery("""
						select table_name, column_name from information_schema.columns
						where table_schema = 'public' and is_identity = 'YES'""")) {
			while (columns.next()) {
				String table = columns.getString(1);
				String column = columns.getString(2);
				raise.execute("select setval(pg_get_serial_sequence('" + table + "', '" + column
						+ "'), (select coalesce(max(" + column + "), 0) + 1 from " + table + "), false)");
			}
		}
	}

}
