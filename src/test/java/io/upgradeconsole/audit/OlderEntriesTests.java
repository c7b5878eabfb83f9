package io.upgradeconsole.audit;

import java.nio.file.Path;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class OlderEntriesTests {

	@Test
	void whatWasWrittenBeforeThereWasAChainIsChainedInItsOrder(@TempDir Path directory) {
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl("jdbc:h2:" + directory.resolve("console"));
		database.setUser("console");
		Flyway.configure().dataSource(database).locations("classpath:db/migration").target("1.25").load().migrate();
		JdbcClient client = JdbcClient.create(database);
		for (String reason : new String[] { "first", "lost with its transaction", "second", "third" }) {
			client
				.sql("insert into audit_entry (happened_at, actor, signed_in_by, address, action, release_ref, digest,"
						+ " reason, commands, outcome, exit_code, verdict, break_glass) values (timestamp with time zone"
						+ " '2026-11-22 12:00:00.123456+01', 'ada', 'FORM', '', 'operation-ended', 'local/zymtrace/backend',"
						+ " '', ?, '[[\"helm\", \"zymtrace\\/backend\"]]', 'FAILED', 1, '', true)")
				.param(reason)
				.update();
		}
		client.sql("delete from audit_entry where id = 2").update();
		try (AuditedConsole console = AuditedConsole.on(directory)) {
			console.append("fourth");
			JsonNode verdict = console.verification();
			assertThat(verdict.path("intact").asBoolean()).as(verdict.toString()).isTrue();
			assertThat(console.get("/audit/export?format=jsonl", "auditor").body())
				.contains("\"at\":\"2026-11-22T11:00:00.123456Z\"", "\"commands\":[[\"helm\",\"zymtrace/backend\"]]");
			assertThat(console.get("/audit?text=zymtrace+backend", "auditor").body())
				.as("by the words of its command, of which one is in all")
				.contains("first", "second", "third");
			assertThat(console.part(JdbcClient.class)
				.sql("select id || ' ' || reason from audit_entry order by id")
				.query(String.class)
				.list()).containsExactly("1 first", "2 second", "3 third",
						"4 The configuration at the first start that was written down.", "5 fourth", "6 ");
		}
	}

}
