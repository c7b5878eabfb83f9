package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A values file is shown beside what is deployed before it is used, and what would
 * surprise is said.
 */
@Tag("whichever-helm")
class ValuesIT extends ConsoleJourney {

	private static final Set<String> CODES = Set.of("removed-in-file-but-kept", "raw-secrets", "skip-migrations-set",
			"chart-default-erased", "not-compared");

	private static final Browser.Upload NO_FILE = new Browser.Upload("", new byte[0]);

	private final Release careless = Release.of(SandboxRelease.CARELESS);

	private final Release clean = Release.of(SandboxRelease.EXTERNAL_DATABASES);

	@Test
	void aFileWrittenFromMemoryIsToldWithEachKeyThatWouldSurprise() throws IOException {
		JsonNode stored = upload(this.careless, "next.yaml", fileFromMemory());
		assertThat(codes(stored)).containsExactlyInAnyOrder("removed-in-file-but-kept", "raw-secrets",
				"skip-migrations-set", "chart-default-erased");
		JsonNode comparison = this.operator.get("/values-files/" + Api.id(stored)).json(200).path("comparison");
		assertThat(comparison.path("revision").asInt()).isEqualTo(1);
		assertThat(StreamSupport.stream(comparison.path("changes").spliterator(), false)
			.map((change) -> change.path("kind").asString() + " " + change.path("path").asString()))
			.contains("KEPT global.skipDBMigrations", "KEPT ingress.host", "CHANGED global.licenseKey",
					"CHANGED services.ingest.replicas", "ADDED clickhouse.use_existing.port",
					"REMOVED services.web.replicas", "ERASED services.symdb.replicas");
		assertThat(comparison.path("linesToRemove").asString()).contains("ingress:\n  host: null\n");

		JsonNode plan = this.operator.plan(this.careless.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag",
				"26.8.4", "valuesFileId", Api.id(stored));
		assertThat(codes(plan)).containsExactlyInAnyOrder("removed-in-file-but-kept", "raw-secrets",
				"skip-migrations-set", "chart-default-erased");
		assertThat(finding(plan, "raw-secrets").path("detail").asString())
			.startsWith("global.licenseKey (global.licenseKeySecretName).");
		assertThat(finding(plan, "removed-in-file-but-kept").path("severity").asString()).isEqualTo("WARNING");
		this.operator.heard()
			.forEach((answer) -> assertThat(answer).doesNotContain("LIC-CARELESS")
				.doesNotContain("careless-post")
				.doesNotContain("careless-admin"));
	}

	@Test
	void deployedValuesThatSkipMigrationsAreCalledOutOnPathAToo() {
		JsonNode plan = this.operator.plan(this.careless.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(codes(plan)).containsExactly("skip-migrations-set");
		assertThat(finding(plan, "skip-migrations-set").path("detail").asString()).contains("global.skipDBMigrations");
	}

	@Test
	void aCleanReleaseShowsNoneOfIt() {
		JsonNode readBack = this.operator.post(this.clean.path() + "/values-files", Map.of("reconstruct", true))
			.json(201);
		assertThat(readBack.path("findings")).isEmpty();
		assertThat(readBack.path("note").asString()).startsWith("The user's values only, not for archive");
		assertThat(this.operator.get("/values-files/" + Api.id(readBack)).json(200).at("/comparison/changes"))
			.isEmpty();
		for (JsonNode plan : List.of(
				this.operator.plan(this.clean.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.4"),
				this.operator.plan(this.clean.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1"))) {
			assertThat(codes(plan)).isEmpty();
		}
	}

	@Test
	void theWizardShowsTheDifferenceBeforeItPlans() throws IOException {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.careless.path() + "/upgrade");
		Map<String, String> typed = typed("UPLOAD");

		Browser.Page compared = browser.submit(wizard, typed, new Browser.Upload("next.yaml", fileFromMemory()));
		assertThat(compared.path()).isEqualTo(wizard.path());
		Document page = compared.html();
		assertThat(page.select("#comparison h2").text()).isEqualTo("next.yaml");
		assertThat(page.select("#comparison h3").eachText()).containsExactly(
				"10 keys are in force now and not in your file; they stay", "2 keys change", "1 key is new",
				"1 key goes out of force, by null", "1 key loses the chart’s default, by null");
		assertThat(page.select("#comparison").text()).contains("postgres.use_existing.password [masked]",
				"services.ingest.replicas 2 becomes 3", "global.licenseKey another secret, not shown");
		assertThat(page.select("#comparison .callout-title").eachText()).containsExactly("Migrations are skipped",
				"A secret stands in the file in clear");

		String file = page.select("input[name=compared]").val();
		typed.putAll(Map.of("valuesSource", "STORED", "valuesFileId", file, "compared", file));
		Browser.Page plan = browser.submit(compared, typed, NO_FILE);
		assertThat(plan.path()).startsWith("/plans/");
		assertThat(plan.html().select(".callout-title").text())
			.contains("10 keys are in force now and not in the file; they stay");
		assertThat(plan.html().select(".callout details code").eachText())
			.anyMatch((lines) -> lines.contains("host: null"));
		typed.remove("compared");
		assertThat(browser.submit(compared, typed, NO_FILE).path()).isEqualTo(wizard.path());
	}

	@Test
	void valuesArePastedUnderANameOfTheirOwn() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.clean.path() + "/upgrade");
		assertThat(wizard.html().select("#pastedName").val()).isEqualTo("zymtrace-custom-values.yaml");
		Map<String, String> typed = typed("PASTE");
		typed.putAll(Map.of("pastedName", "night.yaml", "pasted", "services:\r\n  web: {replicas: 3}\r\n"));
		Document page = browser.compare(wizard, typed, NO_FILE).html();
		assertThat(page.select("#comparison h2").text()).isEqualTo("night.yaml");
		assertThat(page.select("#comparison .sub").text()).startsWith("pasted ");
		assertThat(page.select("#pasted").val()).isEmpty();
		JsonNode file = this.operator.get("/values-files/" + page.select("input[name=compared]").val()).json(200);
		assertThat(file.path("origin").asString()).isEqualTo("PASTED");
		assertThat(file.path("name").asString()).isEqualTo("night.yaml");
	}

	@Test
	void whatIsPastedAndRefusedComesBackOnceWithTheLineAndStaysNowhere() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.clean.path() + "/upgrade");
		String pasted = "\r\nlicenseKey: LIC-PASTED: oops\r\n";
		for (boolean compare : List.of(true, false)) {
			Map<String, String> typed = typed("PASTE");
			typed.putAll(Map.of("pastedName", "night.yaml", "pasted", pasted));
			Browser.Page refused = compare ? browser.compare(wizard, typed, NO_FILE)
					: browser.submit(wizard, typed, NO_FILE);
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.html().select("#pasted-error").text()).contains("line 2, column 23");
			assertThat(refused.html().select("#pasted").get(0).wholeText()).isEqualToNormalizingNewlines(pasted);
			assertThat(refused.html().select("#pastedName").val()).isEqualTo("night.yaml");
			assertThat(refused.html().select("input[name=valuesSource][checked]").val()).isEqualTo("PASTE");
		}
		assertThat(browser.get(wizard.path()).body()).doesNotContain("LIC-PASTED");
		Map<String, String> typed = typed("PASTE");
		typed.putAll(Map.of("pastedName", "../night.yaml", "pasted", "a: 1"));
		assertThat(browser.compare(wizard, typed, NO_FILE).html().select("#pastedName-error").text())
			.contains("not a plain file name");
		typed.putAll(Map.of("pastedName", "", "pasted", " "));
		assertThat(browser.compare(wizard, typed, NO_FILE).html().select("#pasted-error").text())
			.contains("Nothing was pasted");
	}

	@Test
	void aPlanFromValuesReadBackSaysWhatTheyAreNotGoodFor() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.clean.path() + "/upgrade");
		Browser.Page plan = browser.submit(wizard, typed("RECONSTRUCTED"), NO_FILE);
		assertThat(plan.path()).startsWith("/plans/");
		assertThat(plan.html().select(".facts").text()).contains("read back from the release", "not for archive");
	}

	@Test
	void fiveHundredKeysAreCountedAndFolded() {
		String yaml = "services: {web: {podAnnotations: {" + IntStream.range(0, 500)
			.mapToObj((number) -> "\"example.com/key-" + number + "\": v")
			.collect(Collectors.joining(", ")) + "}}}";
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.clean.path() + "/upgrade");
		Document page = browser
			.compare(wizard, typed("UPLOAD"), new Browser.Upload("many.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
			.html();
		assertThat(page.select("#comparison h3").eachText()).contains("500 keys are new");
		assertThat(page.select("#comparison details:not([open]) summary").text()).contains("Show 488 more");
	}

	private JsonNode upload(Release release, String name, byte[] content) {
		return this.operator.post(release.path() + "/values-files?name=" + name, "text/yaml", content).json(201);
	}

	private static byte[] fileFromMemory() throws IOException {
		try (InputStream in = ValuesIT.class.getResourceAsStream("/sandbox/values/careless-next.yaml")) {
			return in.readAllBytes();
		}
	}

	private static Map<String, String> typed(String source) {
		return new LinkedHashMap<>(
				Map.of("path", "COMBINED", "chartVersion", "26.8.4", "imageTag", "26.8.4", "valuesSource", source));
	}

	/** Those of the findings that are about values. */
	private static Set<String> codes(JsonNode reply) {
		Set<String> codes = new TreeSet<>();
		reply.path("findings").forEach((finding) -> codes.add(finding.path("code").asString()));
		codes.retainAll(CODES);
		return codes;
	}

	private static JsonNode finding(JsonNode reply, String code) {
		return StreamSupport.stream(reply.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
