package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.values.git.BareRepository;
import org.awaitility.Awaitility;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a release's values file in the course of three upgrades: its history is
 * shown, compared, downloaded, and in the git repository, which for a while is not there.
 */
@ExtendWith(HelmAtHand.class)
@Tag("whichever-helm")
class KeptValuesIT {

	private static final String LICENSE = "LIC-KEPT-0123456789";

	private static final String FILE = "values/sandbox/kept/backend/acme.yaml";

	@TempDir
	private Path directory;

	private final Path data = SharedSandbox.dataDirectory();

	private BareRepository bare;

	private RunningConsole console;

	private Api operator;

	private Release release;

	@AfterEach
	void stop() {
		this.console.close();
		this.bare.close();
	}

	@Test
	void theHistoryAfterThreeUpgradesIsShownComparedDownloadedAndInGit() throws IOException {
		this.bare = BareRepository.create(this.directory.resolve("ops.git"));
		this.bare.commit("README.md", "theirs");
		start();
		this.release = SharedSandbox.install("kept", "26.5.0", "services.web.replicas=2",
				"global.licenseKey=" + LICENSE);

		upgrade(Map.of(), "IMAGE_ONLY", "imageTag", "26.5.1");
		assertThat(files()).singleElement().satisfies((first) -> {
			assertThat(first.path("name").asString()).isEqualTo("zymtrace-custom-values.yaml");
			assertThat(inClear(first)).isEqualTo(helmSays(2)).contains("imageTag: 26.5.1", LICENSE);
		});
		assertThat(log(upgrade(Map.of(), "IMAGE_ONLY", "imageTag", "26.5.1")))
			.contains("Nothing changed: zymtrace-custom-values.yaml, version 1, says what is in force.");

		String sent = "# ours\nservices: {web: {replicas: 3}}\n";
		upgrade(Map.of("valuesFileId", upload("acme.yaml", sent)), "COMBINED", "chartVersion", "26.8.4", "imageTag",
				"26.8.4");
		awaitPushed(2);
		move("ops.git", "gone.git");
		upgrade(Map.of(), "IMAGE_ONLY", "imageTag", "26.8.3");
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> version(3).at("/git/attempts").asInt() > 0);
		assertThat(version(3).at("/git/problem").asString()).contains("not found");
		assertThat(page("").select(".kept").get(0).text()).contains("Version 3", "Not in git yet", "attempt");

		theHistoryIsShownAndCompared();
		whoMayTakesItInClearAndThatIsWrittenDown();
		theNextUpgradeBeginsWithIt();

		this.console.close();
		move("gone.git", "ops.git");
		start();
		awaitPushed(3);
		everyVersionIsInGit();
	}

	private void theHistoryIsShownAndCompared() {
		Document page = page("");
		assertThat(page.select(".kept h2").eachText()).containsExactly("Version 3", "Version 2", "Version 1");
		assertThat(page.select(".kept .name").eachText().get(0)).isEqualTo("acme.yaml");
		assertThat(page.select(".kept .name").eachText().get(1)).matches("acme\\.yaml\\.bak\\.\\d{8}-\\d{6}");
		assertThat(page.select(".kept .name").eachText().get(2))
			.matches("zymtrace-custom-values\\.yaml\\.bak\\.\\d{8}-\\d{6}");
		assertThat(page("?show=all").select(".kept h2").eachText()).contains("acme.yaml", "Version 1");
		String compare = page.select(".kept .kept-actions a").get(0).attr("href");
		Document compared = browser().get(compare).html();
		assertThat(compared.select(".key-group").text()).contains("services.common.imageTag 26.8.4 becomes 26.8.3");
		assertThat(compared.select(".diff-lines [data-kind=removed]").text()).contains("imageTag: 26.8.4");
		assertThat(compared.text()).doesNotContain(LICENSE);
		JsonNode keys = this.operator
			.get("/values-files/" + Api.id(version(1)) + "/comparison?with=" + Api.id(version(2)))
			.json(200);
		assertThat(keys.path("changes").toString()).contains("\"path\":\"services.web.replicas\"", "CHANGED");
		Reply diff = this.operator.get("/values-files/" + Api.id(version(2)) + "/diff?with=" + Api.id(version(1)));
		assertThat(diff.header("Content-Type")).startsWith("text/x-diff");
		assertThat(diff.body()).startsWith("--- zymtrace-custom-values.yaml.bak.").contains("+    replicas: 3");
	}

	private void whoMayTakesItInClearAndThatIsWrittenDown() {
		String newest = "/values-files/" + Api.id(version(3)) + "/content";
		Reply masked = new Api(this.console.port(), "viewer").get(newest);
		assertThat(masked.body()).contains("[masked]", "imageTag: 26.8.3").doesNotContain(LICENSE);
		assertThat(masked.header("Content-Disposition")).isEqualTo("attachment; filename=\"masked-acme.yaml\"");
		assertThat(masked.header("Content-Type")).startsWith("application/yaml");
		new Api(this.console.port(), "viewer").post(newest, Map.of()).problem(403, "not-permitted");
		assertThat(new Browser(this.console.port(), "viewer").get(this.release.path() + "/values").body())
			.doesNotContain("Download with secrets");
		assertThat(inClear(version(3))).isEqualTo(helmSays(5)).contains(LICENSE);
		Browser browser = browser();
		Browser.Page page = browser.get(this.release.path() + "/values");
		String action = page.html().select("form[action$=/clear]").get(0).attr("action");
		assertThat(browser.press(page, action, Map.of()).body()).isEqualTo(helmSays(5));
		this.operator.post(this.release.path() + "/values-files", "text/yaml", masked.body().getBytes())
			.problem(422, "values-file-masked");
		JsonNode trail = new Api(this.console.port(), "auditor").get("/audit?release=sandbox/kept/backend").json(200);
		assertThat(StreamSupport.stream(trail.spliterator(), false).map((entry) -> entry.path("action").asString()))
			.contains("values-kept", "values-pushed", "values-push-failed", "values-downloaded");
		assertThat(trail.toString()).doesNotContain(LICENSE);
	}

	private void theNextUpgradeBeginsWithIt() {
		Document wizard = browser().get(this.release.path() + "/upgrade").html();
		assertThat(wizard.select("input[name=valuesSource][checked]").val()).isEqualTo("STORED");
		assertThat(wizard.select("#valuesFileId option[selected]").val()).isEqualTo(Api.id(version(3)));
		assertThat(wizard.select("#comparison").text()).contains("No value changes");
		assertThat(wizard.select("#pastedName").val()).isEqualTo("acme.yaml");
		assertThat(wizard.text()).contains("acme.yaml, version 3, says what revision 5 is deployed with.");
	}

	private void everyVersionIsInGit() {
		assertThat(files().stream().filter((file) -> file.has("version")).map((file) -> file.path("git"))).hasSize(3)
			.allMatch((git) -> git.path("state").asString().equals("PUSHED"));
		List<RevCommit> log = this.bare.log();
		assertThat(log).extracting(RevCommit::getShortMessage).hasSize(4);
		assertThat(this.bare.text(FILE)).isEqualTo(helmSays(5));
		assertThat(this.bare.text(log.get(1), FILE)).isEqualTo(helmSays(4));
		assertThat(this.bare.text(log.get(2), FILE.replace("acme", "zymtrace-custom-values"))).isEqualTo(helmSays(2));
		assertThat(log.get(0).getFullMessage()).startsWith("Keep the values of backend as of revision 5\n")
			.contains("Images to 26.8.3, by operator.", "Cluster: sandbox\nNamespace: kept\nRelease: backend",
					"Chart: 26.8.4", "Image-Tag: 26.8.3", "Operation: ");
		assertThat(log.get(0).getName()).isEqualTo(version(3).at("/git/commit").asString());
		assertThat(this.bare.text("README.md")).isEqualTo("theirs");
	}

	private void start() {
		this.console = RunningConsole.with(this.data,
				Map.of("console.values.git.url", this.bare.url(), "console.values.git.directory", "values",
						"console.values.git.first-wait", "500ms", "console.verification.timeout", "60s"));
		this.operator = new Api(this.console.port(), "operator");
	}

	private void move(String from, String to) throws IOException {
		Files.move(this.directory.resolve(from), this.directory.resolve(to));
	}

	private JsonNode upgrade(Map<String, Object> more, String path, String... choices) {
		Map<String, Object> request = this.release.upgrade(path);
		request.putAll(more);
		JsonNode ended = this.operator.ended(this.operator.run(this.operator.plan(request, choices)));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		return ended;
	}

	private String upload(String name, String yaml) {
		return Api.id(
				this.operator
					.post(this.release.path() + "/values-files?name=" + name, "text/yaml",
							yaml.getBytes(StandardCharsets.UTF_8))
					.json(201));
	}

	private String log(JsonNode operation) {
		return this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain").body();
	}

	private List<JsonNode> files() {
		return StreamSupport
			.stream(this.operator.get(this.release.path() + "/values-files").json(200).spliterator(), false)
			.toList();
	}

	private JsonNode version(int number) {
		return files().stream()
			.filter((file) -> file.at("/version/number").asInt() == number)
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no version " + number));
	}

	private void awaitPushed(int number) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> version(number).at("/git/state").asString().equals("PUSHED"));
	}

	private String inClear(JsonNode file) {
		Reply reply = this.operator.post("/values-files/" + Api.id(file) + "/content", Map.of());
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Disposition"))
			.isEqualTo("attachment; filename=\"" + file.path("storedAs").asString() + "\"");
		return reply.body();
	}

	private String helmSays(int revision) {
		return SharedSandbox.get()
			.helm("get", "values", "backend", "-n", "kept", "--revision", String.valueOf(revision), "-o", "yaml");
	}

	private Browser browser() {
		return new Browser(this.console.port(), "operator");
	}

	private Document page(String query) {
		return browser().get(this.release.path() + "/values" + query).html();
	}

}
