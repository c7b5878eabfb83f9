package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxDatabase;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.SandboxSecrets;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A release full of secrets is upgraded, and looked at from everywhere.
 */
@Tag("each-executor")
@ExtendWith(OutputCaptureExtension.class)
class SecretsNeverShownIT extends ConsoleJourney {

	private static final String UPLOADED = "only/in+the=upload%7";

	private final Release release = Release.of(SandboxRelease.HEALTHY);

	private final Leaks leaks = new Leaks(
			Stream.concat(SandboxSecrets.neverShown().stream(), Stream.of(UPLOADED)).toList());

	/** Those of its operations, where helm runs in Jobs. */
	private final List<String> jobs = new ArrayList<>();

	@Value("${console.data-dir}")
	Path data;

	@Autowired
	JdbcClient database;

	@Test
	void noSecretIsFoundAnywhereAndOrdinaryWordsStay(CapturedOutput output) throws IOException {
		LoggerFactory.getLogger(getClass()).info("this output is the console's own");
		assertThatHelmItselfTellsThemAll();

		List<String> pages = new ArrayList<>(List.of("/", this.release.path(), "/audit", "/sign-in",
				this.release.path() + "/values", this.release.path() + "/values?show=all"));
		List<String> logs = new ArrayList<>();
		JsonNode image = this.operator.plan(this.release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		logs.add(run(image, pages));
		JsonNode both = this.operator.plan(this.release.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag",
				"26.8.4", "valuesFileId", upload("postgres: {create: {password: '" + UPLOADED + "'}}"));
		logs.add(run(both, pages));
		refuseInRender(pages);
		readEverythingElse();
		pages.add(wizardWithAnError());

		for (String log : logs) {
			assertThat(log).contains(SandboxSecrets.ordinaryWords()).contains("USER-SUPPLIED VALUES");
		}
		this.operator.heard().forEach((answer) -> assertThat(this.leaks.in(answer)).as(answer).isEmpty());
		Browser browser = new Browser(this.port, "admin");
		for (String path : pages) {
			Browser.Page page = browser.get(path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(this.leaks.in(page.body())).as(path).isEmpty();
		}
		assertThat(output.getAll()).contains("this output is the console's own");
		assertThat(this.leaks.in(output.getAll())).as("console's own output").isEmpty();
		assertThat(leakingFiles()).isEmpty();
		assertThat(leakingTables()).isEmpty();
		if (SandboxExecutor.isJob()) {
			assertThatJobsShowNone();
		}
	}

	/** Others may see these, and read what the pods print. */
	private void assertThatJobsShowNone() throws IOException {
		Simulator cluster = SharedSandbox.get().simulator();
		List<String> logs = new ArrayList<>();
		for (KubeObject pod : cluster.list("pods", SandboxExecutor.NAMESPACE)) {
			logs.add(new String(cluster.uri()
				.resolve("/api/v1/namespaces/" + SandboxExecutor.NAMESPACE + "/pods/" + pod.name() + "/log")
				.toURL()
				.openStream()
				.readAllBytes(), StandardCharsets.UTF_8));
		}
		assertThat(logs).filteredOn((log) -> log.contains("USER-SUPPLIED VALUES")).hasSizeGreaterThanOrEqualTo(2);
		logs.forEach((log) -> assertThat(this.leaks.in(log)).isEmpty());
		for (String kind : List.of("jobs", "pods", "events")) {
			assertThat(this.leaks.in(cluster.list(kind, SandboxExecutor.NAMESPACE).toString())).as(kind).isEmpty();
		}
		await().untilAsserted(
				() -> assertThat(cluster.list("secrets", SandboxExecutor.NAMESPACE)).extracting(KubeObject::name)
					.doesNotContainAnyElementsOf(this.jobs));
	}

	/** Without this, everything below would prove nothing. */
	private void assertThatHelmItselfTellsThemAll() {
		String raw = SharedSandbox.get()
			.helm("upgrade", this.release.name(), Sandbox.REPOSITORY + "/backend", "-n", this.release.namespace(),
					"--version", "26.5.0", "--reset-then-reuse-values", "--dry-run=server", "--debug");
		Set<String> told = this.leaks.in(raw);
		assertThat(told).contains(SandboxSecrets.SHORT_PASSWORD, SandboxSecrets.URL_PASSWORD,
				SandboxSecrets.REGISTRY_PASSWORD, SandboxSecrets.LICENSE_KEY, "p%40ss%2Fw0rd%2B%26%3D%25x");
		assertThat(told)
			.containsAll(SandboxSecrets.SIGNING_KEY.lines().filter((line) -> !line.startsWith("-")).toList());
		// inside the base64 of the dockerconfigjson
		assertThat(told).contains(Base64.getEncoder()
			.encodeToString(("puller:" + SandboxSecrets.REGISTRY_PASSWORD).getBytes(StandardCharsets.UTF_8)));
	}

	private String run(JsonNode plan, List<String> pages) {
		JsonNode operation = this.operator.run(plan);
		this.jobs.add("upgrade-console-" + Api.id(operation));
		EventStream stream = this.operator.stream(operation, 0);
		JsonNode ended = this.operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		assertThat(stream.all()).isNotEmpty();
		pages.addAll(List.of("/plans/" + Api.id(plan), "/plans/" + Api.id(plan) + "/diff",
				"/plans/" + Api.id(plan) + "/diff.txt", "/plans/" + Api.id(plan) + "/draft",
				"/operations/" + Api.id(operation), "/operations/" + Api.id(operation) + "/summary",
				"/operations/" + Api.id(operation) + "/log"));
		this.operator.get("/plans/" + Api.id(plan)).json(200);
		assertThat(this.operator.get("/plans/" + Api.id(plan) + "/diff").body()).contains("+++ ");
		this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "application/x-ndjson");
		return this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain").body();
	}

	/** What helm says when it refuses quotes the values it refuses. */
	private void refuseInRender(List<String> pages) {
		Map<String, Object> request = this.release.upgrade("CHART_ONLY");
		request.put("chartVersion", "26.7.3");
		request.put("valuesFileId",
				upload("metricReporter: {enabled: false}\npostgres: {create: {password: '" + UPLOADED + "'}}"));
		JsonNode blocked = this.operator.post("/plans", request).json(201);
		assertThat(blocked.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(blocked.path("findings").toString()).contains("rejected-keys", "metricReporter.enabled");
		request.put("valuesFileId", upload("clickhouse: {create: '" + UPLOADED + "'}\nglobal: {registry: "
				+ SandboxSecrets.REGISTRY_PASSWORD + "}"));
		JsonNode stumbling = this.operator.post("/plans", request).json(201);
		assertThat(stumbling.path("findings").toString()).contains("rejected-keys");
		pages.addAll(List.of("/plans/" + Api.id(blocked), "/plans/" + Api.id(stumbling)));
	}

	private String upload(String yaml) {
		return Api.id(this.operator
			.post(this.release.path() + "/values-files", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8))
			.json(201));
	}

	private void readEverythingElse() {
		for (String path : List.of("/me", "/releases", this.release.path(), this.release.path() + "/history",
				this.release.path() + "/values-files", "/plans", "/operations")) {
			this.operator.get(path).json(200);
		}
		JsonNode stored = this.operator.get(this.release.path() + "/values-files").json(200);
		assertThat(stored.toString()).contains("KEPT");
		for (JsonNode file : stored) {
			String path = "/values-files/" + Api.id(file);
			assertThat(this.operator.get(path + "/content").body()).contains("Secrets are hidden");
			this.operator.get(path + "/diff?with=" + Api.id(stored.get(0)));
			this.operator.get(path + "/comparison?with=" + Api.id(stored.get(0))).json(200);
		}
		this.operator
			.post(this.release.path() + "/values-files", "text/yaml",
					("a: [" + UPLOADED + "\n" + SandboxSecrets.LICENSE_KEY + ": {").getBytes(StandardCharsets.UTF_8))
			.problem(422, "values-file-not-yaml");
		Api auditor = new Api(this.port, "auditor");
		auditor.get("/audit").json(200);
		auditor.heard().forEach((answer) -> assertThat(this.leaks.in(answer)).as(answer).isEmpty());
	}

	private String wizardWithAnError() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.release.path() + "/upgrade");
		Map<String, String> typed = new LinkedHashMap<>(
				Map.of("path", "CHART_ONLY", "chartVersion", "26.7.3", "valuesSource", "UPLOAD"));
		Browser.Page compared = browser.submit(wizard, typed,
				new Browser.Upload("mine.yaml",
						("metricReporter: {enabled: false}\npostgres: {create: {password: '" + UPLOADED + "-2'}}")
							.getBytes(StandardCharsets.UTF_8)));
		assertThat(compared.html().select("#comparison .key-path").eachText()).contains("postgres.create.password");
		assertThat(this.leaks.in(compared.body())).isEmpty();
		String file = compared.html().select("input[name=compared]").val();
		typed.putAll(Map.of("valuesSource", "STORED", "valuesFileId", file, "compared", file, "chartVersion", "26.7"));
		Browser.Page refused = browser.submit(compared, typed, new Browser.Upload("", new byte[0]));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(this.leaks.in(refused.body())).isEmpty();
		typed.putAll(Map.of("valuesSource", "PASTE", "pasted", "postgres: {password: '" + UPLOADED));
		// it comes back in this one answer, and is in no draft, database or log
		Browser.Page pasted = browser.compare(wizard, typed, new Browser.Upload("", new byte[0]));
		assertThat(pasted.html().select("#pasted").val()).contains(UPLOADED);
		return wizard.path();
	}

	private List<String> leakingFiles() throws IOException {
		List<String> leaking = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.data)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Set<String> found = this.leaks.in(Files.readAllBytes(file));
				if (!found.isEmpty()) {
					leaking.add(file + " holds " + found);
				}
			}
		}
		assertThat(this.data.resolve("operations")).isNotEmptyDirectory();
		assertThat(Files.exists(this.data.resolve("console.mv.db"))).isEqualTo(!SandboxDatabase.isPostgres());
		return leaking;
	}

	/** In words: the file of a database may compress them, or lie elsewhere. */
	private List<String> leakingTables() {
		List<String> tables = this.database
			.sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
			.query(String.class)
			.list();
		assertThat(tables).hasSizeGreaterThan(20);
		return tables.stream().filter((table) -> !this.leaks.in(content(table)).isEmpty()).toList();
	}

	private String content(String table) {
		return this.database.sql("select * from \"" + table + "\"")
			.query()
			.listOfRows()
			.stream()
			.flatMap((row) -> row.values().stream())
			.map((value) -> (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.ISO_8859_1)
					: String.valueOf(value))
			.collect(Collectors.joining("\n"));
	}

}
