package io.upgradeconsole.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataAccessException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What somebody who owns the database can do to the trail of a console that runs, and
 * that it is found, by the console and on an export.
 */
class TamperedTrailTests {

	private static final int ENTRIES = 10;

	@TempDir
	private static Path directory;

	private static AuditedConsole console;

	@BeforeAll
	static void start() {
		console = AuditedConsole.on(directory, "--spring.datasource.url=jdbc:h2:mem:tampered");
	}

	@AfterAll
	static void stop() {
		console.close();
	}

	@BeforeEach
	void beginAnew() throws IOException {
		console.tamper("drop trigger if exists audit_entry_append_only", "truncate table audit_entry",
				"truncate table audit_word", "delete from audit_head",
				"insert into audit_head values (1, 0, '" + ChainHead.START.hash() + "')",
				Files.readString(Path.of("src/main/resources/db/vendor/h2/V1_33__audit_append_only.sql")));
		for (int number = 1; number <= ENTRIES; number++) {
			console.append("reason " + number);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set reason = 'another' where id = 4",
			"delete from audit_entry where id = 10",
			"merge into audit_entry (id, actor) key (id) values (4, 'somebody')" })
	void theDatabaseItselfRefuses(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> console.tamper(statement))
			.withMessageContaining("neither changed nor removed");
		assertThat(console.verification().path("intact").asBoolean()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			update audit_entry set reason = 'another' where id = 4                       | CHANGED   | 4
			update audit_entry set break_glass = true where id = 1                       | CHANGED   | 1
			update audit_entry set happened_at = happened_at - interval '1' day where id = 10 | CHANGED | 10
			update audit_entry set commands = 'no JSON' where id = 7                     | CHANGED   | 7
			update audit_entry set commands = replace(commands, 'helm', 'h3lm') where id = 7 | CHANGED | 7
			delete from audit_entry where id = 5                                         | MISSING   | 5
			delete from audit_entry where id <= 2                                        | MISSING   | 1
			delete from audit_entry where id = 10                                        | CUT_OFF   | 10
			delete from audit_entry where id >= 8                                        | CUT_OFF   | 8
			truncate table audit_entry                                                   | CUT_OFF   | 1
			update audit_entry set id = case id when 3 then 4 else 3 end where id in (3, 4) | REORDERED | 3
			update audit_entry set id = case id when 2 then 9 else 2 end where id in (2, 9) | REORDERED | 2
			update audit_entry set id = 0 where id = 6                                   | ADDED     | 0
			""")
	void whatIsDoneBehindItsBackIsFound(String statement, ChainFault.Kind kind, long entry) throws IOException {
		console.tamper("drop trigger audit_entry_append_only", statement);
		JsonNode verdict = console.verification();
		assertThat(verdict.path("intact").asBoolean()).isFalse();
		JsonNode fault = verdict.path("fault");
		assertThat(fault.path("kind").asString() + " " + fault.path("entry").asLong()).isEqualTo(kind + " " + entry);
		assertThat(verdict.path("entries").asLong()).isEqualTo(Math.max(entry - 1, 0));
		// the export has added an entry, so what was cut off is missing now
		String expected = (kind == ChainFault.Kind.CUT_OFF) ? "Entry " + entry + " is missing"
				: fault.path("title").asString();
		assertThat(offline(export())).startsWith("1 BROKEN: " + expected + ". ");
	}

	@Test
	void anEntryWithANewHashIsBetrayedByTheNext() throws IOException {
		AuditEntry sixth = console.part(ChainReader.class).next(5, 6).get(0);
		AuditEntry forged = AuditedConsole.entry("forged").after(new ChainHead(5, sixth.previousHash()));
		console.tamper("drop trigger audit_entry_append_only",
				"update audit_entry set reason = 'forged', hash = '" + forged.hash() + "' where id = 6");
		assertThat(console.verification().path("fault").path("title").asString()).isEqualTo("Entry 6 was changed");
		assertThat(offline(export())).startsWith("1 BROKEN: Entry 6 was changed. ");
	}

	@Test
	void anEntryThatTheConsoleDidNotWriteAndANoteThatIsGoneAreFound() {
		AuditEntry forged = AuditedConsole.entry("forged").after(console.part(AuditChain.class).head());
		console.part(JdbcAggregateTemplate.class).insert(forged);
		assertThat(console.verification().path("fault").path("title").asString()).isEqualTo("Entry 11 was added");
		console.tamper("delete from audit_head");
		assertThat(console.verification().path("fault").path("title").asString()).isEqualTo("Entry 1 was added");
	}

	@Test
	void anExportIsWholeAndSaysSoUntilSomebodyTouchesIt() throws IOException {
		String export = export();
		List<String> lines = export.lines().toList();
		assertThat(lines).hasSize(ENTRIES + 2);
		assertThat(lines.get(ENTRIES)).contains("\"action\":\"audit-exported\"", "\"actor\":\"auditor\"");
		assertThat(offline(export)).startsWith("0 INTACT: 11 entries");
		assertThat(console.verification().path("head").path("hash").asString()).hasSize(64)
			.isSubstringOf(offline(export));

		assertThat(offline(export.replaceFirst("reason 3\"", "reason 4\"")))
			.startsWith("1 BROKEN: Entry 3 was changed");
		assertThat(offline(without(lines, 4))).startsWith("1 BROKEN: Entry 5 is missing");
		assertThat(offline(without(lines, ENTRIES))).startsWith("1 BROKEN: Entry 11 and all newer ones were cut off");
		assertThat(offline(without(lines, ENTRIES + 1)))
			.startsWith("1 BROKEN: Entry 12 and all newer ones were cut off");
		assertThat(offline(export.substring(0, export.length() / 2))).startsWith("1 BROKEN: Entry 6 ");
		List<String> swapped = new ArrayList<>(lines);
		Collections.swap(swapped, 2, 7);
		assertThat(offline(String.join("\n", swapped))).startsWith("1 BROKEN: Entry 3 was moved");
		assertThat(offline("")).startsWith("1 BROKEN: ");
	}

	@Test
	void aSpreadsheetIsGivenNoFormula() {
		console.append("=HYPERLINK(\"http://evil.example\",\"ok\")");
		console.append("first\nsecond, \"third\"");
		String csv = console.get("/audit/export?format=csv", "auditor").body();
		assertThat(csv).startsWith("\"id\",\"at\",\"actor\"")
			.contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"ok\"\")\"", "\"first\nsecond, \"\"third\"\"\"");
		assertThat(csv.split("\r\n")).hasSize(1 + ENTRIES + 3);
	}

	@Test
	void onlyAnAuditorVerifiesAndExports() {
		for (String path : List.of("/audit/verification", "/audit/export?format=csv")) {
			assertThat(console.get(path, "operator").statusCode()).isEqualTo(403);
		}
		assertThat(console.get("/audit/export?format=xml", "auditor").body()).contains("export-format-unknown");
		// both attempts are entries themselves
		assertThat(console.verification().path("entries").asLong()).isEqualTo(ENTRIES + 2);
	}

	@Test
	void manyWritersAtOnceKeepOneChain() throws Exception {
		console.writeAtOnce(200);
		JsonNode verdict = console.verification();
		assertThat(verdict.path("intact").asBoolean()).as(verdict.toString()).isTrue();
		assertThat(verdict.path("entries").asLong()).isEqualTo(ENTRIES + 300);
	}

	private static String export() {
		return console.get("/audit/export?format=jsonl", "auditor").body();
	}

	private static String without(List<String> lines, int index) {
		List<String> fewer = new ArrayList<>(lines);
		fewer.remove(index);
		return String.join("\n", fewer);
	}

	/** The exit code and what was printed. */
	private static String offline(String export) throws IOException {
		Path file = Files.writeString(directory.resolve("export.jsonl"), export);
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		int code = VerifyAudit.run(new String[] { VerifyAudit.NAME, file.toString() },
				new PrintStream(said, true, StandardCharsets.UTF_8));
		return code + " " + said.toString(StandardCharsets.UTF_8);
	}

}
