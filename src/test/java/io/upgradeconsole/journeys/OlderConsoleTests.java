package io.upgradeconsole.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.sandbox.Postgres;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an older console has left is all there after today's has started on it.
 */
class OlderConsoleTests {

	/** What of a waiting plan passes with time, or is of the users configured now. */
	private static final Set<String> PASSING = Set.of("/status", "/staleReasons", "/approval/mayApprove",
			"/approval/may");

	@TempDir
	Path data;

	@Test
	void nothingIsLostInH2() throws Exception {
		OlderDatabase older = OlderDatabase.of("h2");
		String url = "jdbc:h2:file:" + this.data.resolve("console");
		older.restoreInto(url, "console");
		assertNothingIsLost(older, List.of("--spring.datasource.url=" + url, "--spring.datasource.username=console"));
	}

	@Test
	void nothingIsLostInPostgres() throws Exception {
		OlderDatabase older = OlderDatabase.of("postgresql");
		try (EmbeddedPostgres postgres = Postgres.startOrSkip()) {
			older.restoreInto(postgres);
			assertNothingIsLost(older, List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
					"--spring.datasource.username=postgres"));
		}
	}

	private void assertNothingIsLost(OlderDatabase older, List<String> database) throws Exception {
		older.copyFiles(this.data);
		JsonNode seen = older.seen();
		try (QuietConsole console = start(database)) {
			Api operator = new Api(console.port(), "operator");
			Api auditor = new Api(console.port(), "auditor");
			seen.path("answers").properties().forEach((answer) -> {
				Reply now = operator.get(answer.getKey());
				assertThat(now.status()).as(answer.getKey() + now.body()).isEqualTo(200);
				assertStillSaid(answer.getKey(), answer.getValue().asString(), now);
			});
			seen.path("values")
				.properties()
				.forEach((file) -> assertThat(
						operator.post("/values-files/" + file.getKey() + "/content", Map.of()).body())
					.as("decrypted")
					.contains("kept over the years")
					.isEqualTo(file.getValue().asString()));
			assertThat(entries(auditor.get("/audit/export?format=jsonl").body()))
				.startsWith(entries(seen.path("audit").asString()).toArray(String[]::new));
			JsonNode verdict = auditor.get("/audit/verification").json(200);
			assertThat(verdict.path("intact").asBoolean()).as(verdict.toString()).isTrue();
			assertThat(me(console.port(), seen.path("token").asString())).contains("operator").contains("VIEWER");
			assertPages(seen, new Browser(console.port(), "operator"));
		}
	}

	private QuietConsole start(List<String> database) {
		return QuietConsole
			.on(this.data,
					Stream.concat(database.stream(),
							Stream.of("--console.clusters[1].name=sandbox",
									"--console.clusters[1].kubeconfig=" + this.data.resolve("kubeconfig"),
									"--console.access.users[1].name=auditor",
									"--console.access.users[1].password="
											+ new BCryptPasswordEncoder(4).encode(SandboxProperties.PASSWORD),
									"--console.access.users[1].roles=AUDITOR"))
						.toArray(String[]::new));
	}

	/** Each member that it had is as it was; there may be more. */
	private static void assertStillSaid(String path, String before, Reply now) {
		if (path.contains("/diff") || path.endsWith("/log")) {
			assertThat(now.body()).as(path).isEqualTo(before);
			return;
		}
		JsonNode answer = JsonMapper.shared().readTree(before);
		boolean waiting = path.startsWith("/plans/") && answer.path("status").asString().equals("READY");
		assertStillSaid(path, "", waiting ? PASSING : Set.of(), answer, now.json(200));
	}

	private static void assertStillSaid(String path, String pointer, Set<String> passing, JsonNode before,
			JsonNode now) {
		if (passing.contains(pointer)) {
			return;
		}
		if (before.isObject()) {
			before.properties()
				.forEach((member) -> assertStillSaid(path, pointer + "/" + member.getKey(), passing, member.getValue(),
						now.path(member.getKey())));
		}
		else if (before.isArray()) {
			assertThat(now.size()).as(path + pointer).isEqualTo(before.size());
			for (int i = 0; i < before.size(); i++) {
				assertStillSaid(path, pointer + "/" + i, passing, before.path(i), now.path(i));
			}
		}
		else {
			assertThat(now).as(path + pointer).isEqualTo(before);
		}
	}

	/** The lines of an export but for what it says of itself. */
	private static List<String> entries(String export) {
		List<String> entries = export.lines().filter((line) -> line.startsWith("{\"action\":")).toList();
		assertThat(entries).hasSizeGreaterThan(20);
		return entries;
	}

	private static void assertPages(JsonNode seen, Browser browser) {
		seen.path("answers")
			.properties()
			.stream()
			.map(Map.Entry::getKey)
			.filter((path) -> path.matches("/(plans|operations)/[^/]+"))
			.forEach((path) -> assertThat(browser.get(path).status()).as(path).isEqualTo(200));
	}

	private static String me(int port, String token) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
				.header("Authorization", "Bearer " + token)
				.build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

}
