package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * Where consoles on a sandbox store things: {@code -Dsandbox.database=h2|postgresql}. H2
 * lies in a console's data directory; of PostgreSQL there is one server a JVM, and in it
 * a database for each data directory, so that a console finds there what an earlier one
 * has left.
 */
public final class SandboxDatabase {

	private static final String PROPERTY = "sandbox.database";

	private static final Map<Path, String> databases = new HashMap<>();

	private static @Nullable EmbeddedPostgres server;

	private SandboxDatabase() {
	}

	/** Whether the consoles are on PostgreSQL. */
	public static boolean isPostgres() {
		return switch (System.getProperty(PROPERTY, "h2")) {
			case "h2", "" -> false;
			case "postgresql" -> true;
			default -> throw new IllegalArgumentException("-D" + PROPERTY + " is h2 or postgresql");
		};
	}

	/**
	 * The console's properties that lead to its database.
	 * @throws Postgres.NotAtHandException where PostgreSQL cannot be had
	 */
	public static Map<String, String> properties(Path dataDirectory) {
		if (!isPostgres()) {
			return Map.of();
		}
		EmbeddedPostgres postgres = server();
		return Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", database(postgres, dataDirectory)),
				"spring.datasource.username", "postgres");
	}

	/** Starts what is missing. */
	static synchronized EmbeddedPostgres server() {
		if (server == null) {
			try {
				server = Postgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("PostgreSQL does not start", ex);
			}
		}
		return server;
	}

	private static synchronized String database(EmbeddedPostgres postgres, Path dataDirectory) {
		return databases.computeIfAbsent(dataDirectory.toAbsolutePath().normalize(), (directory) -> {
			String name = "console_" + (databases.size() + 1);
			try (Connection connection = postgres.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("No database for " + directory, ex);
			}
			return name;
		});
	}

}
