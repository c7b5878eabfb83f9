package io.upgradeconsole.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * A trail as years of operations leave it, written in batches: twenty entries an
 * operation, of twelve persons on twenty releases, each chained to the one before.
 */
final class MillionEntries {

	static final int ENTRIES = 1_000_000;

	static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

	/** Between one entry and the next. */
	static final int SECONDS = 60;

	private static final int BATCH = 20_000;

	private static final int OF_AN_OPERATION = 20;

	private static final List<List<String>> ADD = List
		.of(List.of("helm", "repo", "add", "zymtrace", "https://helm.example.com"));

	private final DataSource database;

	private MillionEntries(DataSource database) {
		this.database = database;
	}

	/**
	 * Adds entries behind those that are there, until there are a million. Indexes are
	 * made afterwards, which takes a fraction of the time, as the migration makes them.
	 */
	static void in(DataSource database, ChainHead head) throws SQLException, IOException {
		List<String> indexes = Files.readAllLines(Path.of("src/main/resources/db/migration/V1_50__audit_search.sql"))
			.stream()
			.filter((line) -> line.startsWith("create index "))
			.toList();
		MillionEntries entries = new MillionEntries(database);
		entries.execute("alter table audit_word drop constraint audit_word_key");
		for (String index : indexes) {
			entries.execute("drop index " + index.split(" ")[2]);
		}
		entries.fill(head);
		for (String index : indexes) {
			entries.execute(index);
		}
		entries.execute("alter table audit_word add constraint audit_word_key primary key (word, entry)");
		// as PostgreSQL does by itself after a while
		entries.execute((entries.isPostgres() ? "vacuum " : "") + "analyze");
	}

	private boolean isPostgres() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void fill(ChainHead begin) throws SQLException {
		try (Connection connection = this.database.getConnection();
				PreparedStatement rows = connection.prepareStatement("insert into audit_entry (id, happened_at, actor,"
						+ " signed_in_by, address, action, release_ref, plan_id, operation_id, digest, reason, commands,"
						+ " outcome, exit_code, verdict, break_glass, previous_hash, hash)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
				PreparedStatement words = connection
					.prepareStatement("insert into audit_word (word, entry) values (?, ?)");
				PreparedStatement anchor = connection
					.prepareStatement("update audit_head set entries = ?, hash = ? where id = 1")) {
			connection.setAutoCommit(false);
			ChainHead head = begin;
			while (head.entries() < ENTRIES) {
				AuditEntry entry = entry((int) head.entries() + 1).after(head);
				head = new ChainHead(head.entries() + 1, entry.hash());
				add(rows, entry);
				for (String word : EntryWords.of(entry)) {
					words.setString(1, word);
					words.setLong(2, head.entries());
					words.addBatch();
				}
				if (head.entries() % BATCH == 0) {
					rows.executeBatch();
					words.executeBatch();
					connection.commit();
				}
			}
			anchor.setLong(1, head.entries());
			anchor.setString(2, head.hash());
			anchor.executeUpdate();
			connection.commit();
			connection.setAutoCommit(true);
		}
	}

	private static void add(PreparedStatement rows, AuditEntry entry) throws SQLException {
		Object[] values = { entry.id(), OffsetDateTime.ofInstant(entry.happenedAt(), ZoneOffset.UTC), entry.actor(),
				entry.signedInBy(), entry.address(), entry.action(), entry.releaseRef(), entry.planId(),
				entry.operationId(), entry.digest(), entry.reason(), entry.commands(), entry.outcome(),
				entry.exitCode(), entry.verdict(), entry.breakGlass(), entry.previousHash(), entry.hash() };
		for (int index = 0; index < values.length; index++) {
			rows.setObject(index + 1, values[index]);
		}
		rows.addBatch();
	}

	static AuditEntry entry(int number) {
		int operation = number / OF_AN_OPERATION;
		int step = number % OF_AN_OPERATION;
		boolean failed = operation % 23 == 0;
		String action = switch (step) {
			case 0 -> "plan-created";
			case 1 -> "plan-approved";
			case 2 -> "operation-started";
			case 18 -> "values-kept";
			case 19 -> "operation-ended";
			default -> (step % 2 == 1) ? "command-started" : "command-ended";
		};
		boolean command = action.startsWith("command");
		List<List<String>> commands = !command ? List.of()
				: (step < 10) ? ADD
						: List.of(List.of("helm", "upgrade", "--install", "backend", "zymtrace/backend", "--version",
								"26.5.0", "--reset-then-reuse-values", "--set",
								"services.common.imageTag=26.8." + operation % 40, "--atomic", "--debug"));
		AuditEntry entry = new AuditEntry(null, BEGIN.plusSeconds((long) SECONDS * number), "person-" + operation % 12,
				command ? "" : "FORM", command ? "" : "192.0.2." + operation % 200, action,
				"cluster-" + operation % 4 + "/zymtrace-" + operation % 5 + "/backend", new UUID(1, operation),
				(step < 2) ? null : new UUID(2, operation), null, "4f2c9d0a".repeat(8),
				(step == 1) ? "OPS-" + operation + ": the fix for the slow flame graphs" : "",
				AuditEntry.commands(commands),
				(step == 19) ? (failed ? "FAILED" : "SUCCEEDED") : command ? "ENDED" : "DONE", command ? 0 : null,
				(step == 19) ? (failed ? "Two services wait in ImagePullBackOff." : "All 13 checks passed.") : "");
		return (operation % 500 == 0) ? entry.asBreakGlass() : entry;
	}

}
