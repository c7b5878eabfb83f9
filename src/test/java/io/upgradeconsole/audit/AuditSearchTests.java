package io.upgradeconsole.audit;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in the trail of a console on H2, and what the configuration leaves there.
 */
class AuditSearchTests {

	@TempDir
	private static Path directory;

	private static AuditedConsole console;

	private static SearchedTrail trail;

	@BeforeAll
	static void start() {
		console = AuditedConsole.on(directory, "--spring.datasource.url=jdbc:h2:mem:searched",
				"--console.example.address=https://reader:hidden-word@charts.example.com/",
				"--console.example.token=hidden-word",
				"--console.example.feed=https://feed.example.com/a?key=hidden-word");
		trail = new SearchedTrail(console);
	}

	@AfterAll
	static void stop() {
		console.close();
	}

	@Test
	void aFilterLeavesWhatItSaysOnWhicheverPage() {
		trail.findsWhatEachFilterLeaves();
	}

	@Test
	void thePagesOfTheWholeTrailHaveNumbers() {
		trail.pagesByNumberAndFromAnEntryOn();
	}

	@Test
	void theConfigurationIsWrittenDownAtStartWithoutItsSecrets() {
		String entry = console.get("/audit?action=console-started", "auditor").body();
		assertThat(entry)
			.contains("console.access.users[1].roles=AUDITOR", "console.access.users[1].password=[masked]",
					"https://[masked]@charts.example.com/", "https://feed.example.com/a?[masked]",
					"spring.datasource.url=jdbc:h2:mem:searched")
			.doesNotContain("hidden-word", "$2a$");
	}

	@Test
	void anExportOfAFilterHoldsWhatItLeavesAndSaysSo() {
		String csv = console.get("/audit/export?format=csv&text=ops-101&actor=ada", "auditor").body();
		assertThat(csv.lines()).hasSize(2).last().asString().contains("Ticket OPS-101");
		String[] lines = console
			.get("/audit/export?format=jsonl&release=local/searched/backend&to=2026-11-02", "auditor")
			.body()
			.split("\n");
		assertThat(lines[0])
			.isEqualTo("{\"selection\":{\"release\":\"local/searched/backend\",\"to\":\"2026-11-03T00:00:00Z\"}}");
		assertThat(lines).hasSize(24 + 2);
		assertThat(console.get("/audit?action=audit-exported", "auditor").body())
			.contains("The entries with actor=ada, text=ops-101, as CSV.");
	}

	@ParameterizedTest
	@CsvSource({ "release=nowhere, release", "from=yesterday, from", "zone=Mars&from=2026-11-01T00:00, zone",
			"from=2026-11-02&to=2026-11-01, to", "text=%21%21, text", "plan=1, plan" })
	void whatCannotBeLookedForIsNamed(String query, String field) {
		HttpResponse<String> refused = console.get("/audit?" + query, "auditor");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(JsonMapper.shared().readTree(refused.body()).path("field").asString()).isEqualTo(field);
	}

	@Test
	void oneEntryIsToldByItsNumber() {
		assertThat(JsonMapper.shared().readTree(console.get("/audit/1", "auditor").body()).path("action").asString())
			.isEqualTo("console-started");
		assertThat(console.get("/audit/999999", "auditor").statusCode()).isEqualTo(404);
	}

	/** On H2 the order decides whether a page is read from an index, or all is sorted. */
	@ParameterizedTest
	@CsvSource({ "actor", "action", "outcome" })
	void aFilteredPageIsReadFromItsIndex(String column) {
		AuditFilter filter = new AuditFilter(column.equals("actor") ? "ada" : null, null,
				column.equals("action") ? "searched-approved" : null, column.equals("outcome") ? "FAILED" : null, null,
				null, false, null, null, "");
		AuditQuery query = AuditQuery.of(filter);
		String plan = console.part(JdbcClient.class)
			.sql("explain " + query.sql(false))
			.params(query.parameters(0, Long.MAX_VALUE, 51))
			.query(String.class)
			.single();
		assertThat(plan).containsIgnoringCase("audit_entry_by_" + column).containsIgnoringCase("index sorted");
	}

}
