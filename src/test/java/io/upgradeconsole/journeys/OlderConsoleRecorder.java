package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No test: records what a console of this commit has stored after a day's work, for
 * {@link OlderConsoleTests} of later commits. How to run it is in
 * {@code src/test/resources/older/README.md}. It uses nothing but the API, so that it can
 * be copied into an older commit.
 */
@ExtendWith(HelmAtHand.class)
class OlderConsoleRecorder {

	private static final Path OLDER = Path.of("src", "test", "resources", "older");

	@Test
	void h2() throws Exception {
		Path directory = Files.createTempDirectory("older-console");
		Path record = empty("h2");
		String url = "jdbc:h2:file:" + directory.resolve("console");
		work(directory, record, Map.of("spring.datasource.url", url, "spring.datasource.username", "console"));
		try (Connection connection = DriverManager.getConnection(url, "console", "");
				Statement statement = connection.createStatement()) {
			statement.execute("script simple nopasswords nosettings to '" + record.resolve("database.sql") + "'");
		}
	}

	@Test
	void postgresql() throws Exception {
		Path directory = Files.createTempDirectory("older-console");
		Path record = empty("postgresql");
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			String url = server.getJdbcUrl("postgres", "postgres");
			work(directory, record, Map.of("spring.datasource.url", url, "spring.datasource.username", "postgres"));
			try (Connection connection = server.getPostgresDatabase().getConnection();
					Writer writer = Files.newBufferedWriter(record.resolve("database.copy"))) {
				for (String table : tables(connection)) {
					writer.write("COPY " + table + " FROM stdin;\n");
					connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", writer);
					writer.write("\\.\n");
				}
			}
		}
	}

	/** Each table with its columns, as {@code COPY} takes them. */
	private static List<String> tables(Connection connection) throws Exception {
		List<String> tables = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("""
				select table_name || ' (' || string_agg('"' || column_name || '"', ', ' order by ordinal_position)
					|| ')' from information_schema.columns join information_schema.tables
					using (table_schema, table_name)
				where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
				group by table_name order by table_name""")) {
			while (found.next()) {
				tables.add(found.getString(1));
			}
		}
		return tables;
	}

	private static void work(Path directory, Path record, Map<String, String> database) throws IOException {
		Release release = SharedSandbox.install("older-" + record.getFileName(), "26.5.0");
		// the trail names helm, and no directory of the machine that recorded it
		Map<String, String> properties = new HashMap<>(database);
		properties.put("console.helm.binary", "helm");
		try (RunningConsole console = RunningConsole.with(directory, properties)) {
			Api operator = new Api(console.port(), "operator");
			Api auditor = new Api(console.port(), "auditor");
			ObjectNode seen = JsonMapper.shared().createObjectNode();
			seen.put("token", token(console.port()));
			String file = Api.id(
					operator
						.post(release.path() + "/values-files?name=mine.yaml", "text/yaml",
								"services: {common: {imageTag: null}}\nglobal: {note: kept over the years}\n"
									.getBytes(StandardCharsets.UTF_8))
						.json(201));
			JsonNode upgrade = operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.7.2", "valuesFileId",
					file);
			JsonNode operation = operator.ended(operator.run(upgrade));
			assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");
			JsonNode rejected = operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.7.3");
			operator
				.post("/plans/" + Api.id(rejected) + "/rejections",
						Map.of("digest", rejected.path("digest").asString(), "reason", "not on a Friday"))
				.json(201);
			JsonNode back = operator.plan(release.rollback(), "reason", "back");
			JsonNode rollback = operator.ended(operator.run(back));
			assertThat(rollback.path("status").asString()).as(rollback.toString()).isEqualTo("SUCCEEDED");
			operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
			operator.verified(release, Map.of());

			List<String> paths = new ArrayList<>();
			for (JsonNode plan : operator.get("/plans").json(200)) {
				paths.add("/plans/" + Api.id(plan));
				paths.add("/plans/" + Api.id(plan) + "/diff");
			}
			for (JsonNode each : List.of(operation, rollback)) {
				paths.add("/operations/" + Api.id(each));
				paths.add("/operations/" + Api.id(each) + "/log");
			}
			paths.add(release.path() + "/values-files");
			paths.add(release.path() + "/verifications");
			ObjectNode answers = seen.putObject("answers");
			paths.forEach((path) -> answers.put(path, operator.get(path).body()));
			seen.putObject("values").put(file, operator.post("/values-files/" + file + "/content", Map.of()).body());
			seen.put("audit", auditor.get("/audit/export?format=jsonl").body());
			Files.writeString(record.resolve("seen.json"),
					JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(seen) + "\n");
		}
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path each : files.filter(Files::isRegularFile).filter(OlderConsoleRecorder::isKept).toList()) {
				Path copy = record.resolve("data").resolve(directory.relativize(each).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(each, copy);
			}
		}
	}

	private static boolean isKept(Path file) {
		return file.endsWith("values.key") || file.toString().contains("/operations/");
	}

	private static String token(int port) {
		Browser browser = new Browser(port, "operator");
		String page = browser
			.press(browser.get("/account"), "/account/tokens",
					Map.of("name", "nightly", "roles", "VIEWER", "days", "365"))
			.body();
		Matcher token = Pattern.compile("uct_[A-Za-z0-9_-]{43}").matcher(page);
		assertThat(token.find()).as(page).isTrue();
		return token.group();
	}

	private static Path empty(String name) throws IOException {
		Path record = OLDER.resolve(name).toAbsolutePath();
		FileSystemUtils.deleteRecursively(record);
		return Files.createDirectories(record);
	}

}
