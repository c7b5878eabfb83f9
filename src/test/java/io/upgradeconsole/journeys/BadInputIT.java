package io.upgradeconsole.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is typed, missing or down: a clear answer within seconds, and nothing runs.
 */
@Tag("whichever-helm")
@Timeout(60)
class BadInputIT extends ConsoleJourney {

	private static final Duration SOON = Duration.ofSeconds(8);

	private final Release release = Release.of(SandboxRelease.EXTERNAL_DATABASES);

	private List<String> before = List.of();

	@BeforeEach
	void remember() {
		this.before = state();
	}

	@AfterEach
	void nothingHasRun() {
		SharedSandbox.get().charts().available(true);
		SharedSandbox.get().simulator().faults().clear();
		assertThat(state()).isEqualTo(this.before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			chartVersion | 26           | 422 | chart-version-invalid
			chartVersion | 26.5         | 422 | chart-version-invalid
			chartVersion | ^26.5.0      | 422 | chart-version-invalid
			chartVersion | latest       | 422 | chart-version-invalid
			imageTag     | 26.5.1;id    | 422 | image-tag-invalid
			imageTag     | a/b:26.5.1   | 422 | image-tag-invalid
			imageTag     | 26.5.1,x=y   | 422 | image-tag-invalid
			imageTag     | 20261122     | 422 | image-tag-invalid
			imageTag     | null         | 422 | image-tag-invalid
			imageTag     | true         | 422 | image-tag-invalid
			timeout      | soon         | 422 | timeout-invalid
			""")
	void aWrongFieldIsNamedOverTheApiAndBesideItOnThePage(String field, String value, int status, String type) {
		Map<String, Object> request = this.release.upgrade("COMBINED");
		request.put("chartVersion", "26.8.4");
		request.put("imageTag", "26.8.4");
		request.put(field, value);
		JsonNode problem = soon(() -> this.operator.post("/plans", request)).problem(status, type);
		assertThat(problem.path("field").asString()).isEqualTo(field);
		assertThat(problem.path("detail").asString()).contains("'" + value + "'");

		Map<String, String> typed = typed("COMBINED");
		typed.put(field, value);
		Document page = refused(typed, noFile());
		assertThat(page.select("#" + field + "-error").text()).contains(problem.path("title").asString(),
				problem.path("detail").asString(), problem.path("remedy").asString());
		assertKept(page, typed);
	}

	@Test
	void aVersionThatIsNotPublishedIsToldBesideItsField() {
		Map<String, String> typed = typed("COMBINED");
		typed.put("chartVersion", "99.9.9");
		assertThat(refused(typed, noFile()).select("#chartVersion-error").text())
			.contains("'99.9.9' is not published, or the repository is not added: zymtrace")
			.contains("the newest being 26.8.4");
	}

	@Test
	void anUnknownReleaseIsNotInstalled() {
		Release unknown = new Release("acme-prod", "nothing");
		Map<String, Object> request = unknown.upgrade("IMAGE_ONLY");
		request.put("imageTag", "26.5.1");
		soon(() -> this.operator.post("/plans", request)).problem(404, "release-unknown");
		this.operator.get(unknown.path()).problem(404, "release-unknown");
		this.operator.post(unknown.path() + "/values-files", Map.of("reconstruct", true))
			.problem(404, "release-unknown");
		request.put("cluster", "elsewhere");
		this.operator.post("/plans", request).problem(404, "cluster-unknown");
		for (String path : List.of(unknown.path(), unknown.path() + "/upgrade")) {
			Browser.Page page = new Browser(this.port, "operator").get(path);
			assertThat(page.status()).isEqualTo(404);
			assertThat(page.html().select("main").text()).contains("No such release", "'sandbox/acme-prod/nothing'",
					"Choose one from the list");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "values-file-not-yaml", "values-file-too-large", "values-file-yaml-bomb",
			"values-file-not-a-map" })
	void aValuesFileThatCannotBeUsedIsRefused(String type) {
		byte[] content = switch (type) {
			case "values-file-too-large" -> ("a: " + "x".repeat(1024 * 1024)).getBytes(StandardCharsets.UTF_8);
			case "values-file-yaml-bomb" -> bomb();
			case "values-file-not-a-map" -> "- one\n- two\n".getBytes(StandardCharsets.UTF_8);
			default -> "a: [1\nb: }".getBytes(StandardCharsets.UTF_8);
		};
		JsonNode problem = soon(() -> this.operator.post(this.release.path() + "/values-files", "text/yaml", content))
			.problem(422, type);
		assertThat(problem.path("field").asString()).isEqualTo("file");
		Map<String, String> typed = typed("COMBINED");
		typed.put("valuesSource", "UPLOAD");
		Document page = refused(typed, new Browser.Upload("mine.yaml", content));
		assertThat(page.select("#file-error").text()).contains(problem.path("detail").asString());
		assertKept(page, typed);
	}

	@Test
	void aFileFarTooLargeForTheFormIsToldAndWhatWasTypedIsKept() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.release.path() + "/upgrade");
		Map<String, String> typed = typed("COMBINED");
		typed.put("timeout", "soon");
		browser.submit(wizard, typed, noFile());
		Browser.Page page = browser.submit(wizard, typed, new Browser.Upload("mine.yaml", new byte[5 * 1024 * 1024]));
		assertThat(page.status()).isEqualTo(413);
		assertThat(page.html().select("main").text()).contains("too large", "1 MB");
		assertKept(browser.get(wizard.path()).html(), typed);
	}

	@Test
	void aRepositoryThatDoesNotAnswerIsTold() {
		new Browser(this.port, "operator").get(this.release.path() + "/upgrade");
		SharedSandbox.get().charts().available(false);
		Map<String, Object> request = this.release.upgrade("IMAGE_ONLY");
		request.put("imageTag", "26.5.1");
		JsonNode problem = soon(() -> this.operator.post("/plans", request)).problem(503, "repository-unreachable");
		assertThat(problem.path("remedy").asString()).contains("console.helm.repository.url");
		Document page = refused(typed("COMBINED"), noFile());
		assertThat(page.select("main .callout[data-tone=blocking]").text()).contains(problem.path("title").asString(),
				problem.path("remedy").asString());
		assertKept(page, typed("COMBINED"));
	}

	@Test
	void aClusterThatDropsOutIsToldAndWhatWasTypedIsThereWhenItIsBack() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.release.path() + "/upgrade");
		SharedSandbox.get().simulator().faults().dropConnections();
		Map<String, Object> request = this.release.upgrade("IMAGE_ONLY");
		request.put("imageTag", "26.5.1");
		JsonNode problem = soon(() -> this.operator.post("/plans", request)).problem(503, "cluster-unreachable");
		Browser.Page page = soon(() -> browser.submit(wizard, typed("COMBINED"), noFile()));
		assertThat(page.status()).isIn(422, 503);
		assertThat(page.html().select("main").text()).contains(problem.path("title").asString(),
				problem.path("remedy").asString());
		SharedSandbox.get().simulator().faults().clear();
		assertKept(browser.get(wizard.path()).html(), typed("COMBINED"));
	}

	@Test
	void aClusterThatIsNotThereIsTold(@TempDir Path directory) throws IOException {
		int closed;
		try (ServerSocket socket = new ServerSocket(0)) {
			closed = socket.getLocalPort();
		}
		Path kubeconfig = directory.resolve("kubeconfig");
		Files.writeString(kubeconfig, Files.readString(SharedSandbox.get().kubeconfig())
			.replaceAll("server: \"[^\"]+\"", "server: \"http://127.0.0.1:" + closed + "\""));
		try (RunningConsole console = RunningConsole.with("console.clusters[0].kubeconfig", kubeconfig)) {
			JsonNode problem = refusesToPlan(console, "cluster-unreachable");
			assertThat(problem.path("remedy").asString()).contains("kubeconfig");
			Browser.Page page = soon(() -> new Browser(console.port(), "operator").get(this.release.path()));
			assertThat(page.status()).isEqualTo(503);
			assertThat(page.html().select("main").text()).contains("The cluster does not answer");
			new Api(console.port(), "operator").get("/releases").problem(503, "cluster-unreachable");
		}
	}

	@Test
	void aMissingHelmIsTold(@TempDir Path directory) {
		try (RunningConsole console = RunningConsole.with("console.helm.binary", directory.resolve("helm"))) {
			assertThat(refusesToPlan(console, "helm-missing").path("remedy").asString()).contains("helm 3.14 or newer",
					"console.helm.binary");
			assertThat(wizardText(console)).contains("Helm could not be started", "console.helm.binary");
		}
	}

	@Test
	void anOldHelmIsTold(@TempDir Path directory) throws IOException {
		Path old = directory.resolve("helm");
		Files.writeString(old, "#!/bin/sh\necho v3.13.0\n");
		assertThat(old.toFile().setExecutable(true)).isTrue();
		try (RunningConsole console = RunningConsole.with("console.helm.binary", old)) {
			JsonNode problem = refusesToPlan(console, "helm-too-old");
			assertThat(problem.path("detail").asString()).contains("v3.13.0", "--reset-then-reuse-values");
			assertThat(wizardText(console)).contains("This helm is too old", "helm 3.14 or newer");
		}
	}

	private JsonNode refusesToPlan(RunningConsole console, String type) {
		Api api = new Api(console.port(), "operator");
		Map<String, Object> request = this.release.upgrade("IMAGE_ONLY");
		request.put("imageTag", "26.5.1");
		JsonNode problem = soon(() -> api.post("/plans", request)).problem(503, type);
		assertThat(api.get("/plans").json(200)).isEmpty();
		assertThat(api.get("/operations").json(200)).isEmpty();
		return problem;
	}

	private String wizardText(RunningConsole console) {
		Browser browser = new Browser(console.port(), "operator");
		Browser.Page page = soon(
				() -> browser.submit(browser.get(this.release.path() + "/upgrade"), typed("IMAGE_ONLY"), noFile()));
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.html().select("#imageTag").val()).isEqualTo("26.8.4");
		return page.html().select("main .callout").text();
	}

	private Document refused(Map<String, String> typed, Browser.Upload file) {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page wizard = browser.get(this.release.path() + "/upgrade");
		Browser.Page page = soon(() -> browser.submit(wizard, typed, file));
		assertThat(page.status()).isEqualTo(422);
		assertKept(browser.get(wizard.path()).html(), typed);
		return page.html();
	}

	private static void assertKept(Document page, Map<String, String> typed) {
		assertThat(page.select("input[name=path][checked]").val()).isEqualTo(typed.get("path"));
		assertThat(page.select("#chartVersion option[selected]").val()).isEqualTo(typed.get("chartVersion"));
		assertThat(page.select("#imageTag").val()).isEqualTo(typed.get("imageTag"));
		assertThat(page.select("#timeout").val()).isEqualTo(typed.get("timeout"));
		assertThat(page.select("input[name=valuesSource][checked]").val()).isEqualTo(typed.get("valuesSource"));
	}

	private static Map<String, String> typed(String path) {
		return new LinkedHashMap<>(Map.of("path", path, "chartVersion", "26.8.4", "imageTag", "26.8.4", "timeout",
				"17m", "valuesSource", "RECONSTRUCTED"));
	}

	private static Browser.Upload noFile() {
		return new Browser.Upload("", new byte[0]);
	}

	private static byte[] bomb() {
		StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
		IntStream.range(1, 10).forEach((level) -> {
			String alias = "*a" + (level - 1);
			yaml.append("a%d: &a%d [%s]\n".formatted(level, level,
					String.join(", ", List.of(alias, alias, alias, alias, alias, alias, alias, alias, alias))));
		});
		return yaml.toString().getBytes(StandardCharsets.UTF_8);
	}

	private <T> T soon(Supplier<T> call) {
		long start = System.nanoTime();
		T answer = call.get();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
		return answer;
	}

	/** What must be the same afterwards: revisions, plans and operations. */
	private List<String> state() {
		return List.of(this.release.history().toString(),
				this.operator.get("/plans?release=" + this.release.reference()).json(200).toString(),
				this.operator.get("/operations").json(200).toString());
	}

}
