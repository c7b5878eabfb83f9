package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A plan that no longer holds says what has changed, and is planned again by one button.
 */
@Tag("whichever-helm")
class StalePlanIT extends ConsoleJourney {

	@Autowired
	private JdbcClient database;

	@AfterEach
	void mend() {
		SharedSandbox.get().charts().restore();
	}

	@Test
	void aReleaseThatSomebodyMovedByHandIsToldAlreadyWhenThePlanIsLookedAt() {
		Release release = install("moved");
		JsonNode plan = this.operator.plan(release.upgrade("COMBINED"), "chartVersion", "26.7.2", "imageTag", "26.5.1");
		byHand(release, "services.common.imageTag=26.5.3");

		Browser browser = new Browser(this.port, "operator");
		Document page = browser.get("/plans/" + Api.id(plan)).html();
		assertThat(page.select("#moved").text()).contains("The release has moved on", "from revision 1 to 2",
				"which is 'deployed' since 20", "Then: chart 26.5.0, images 26.5.0.",
				"Now: chart 26.5.0, images 26.5.3.", "not done with this console");
		assertThat(page.select("form[action*=start]")).isEmpty();
		assertThat(status(plan)).isEqualTo("READY");

		JsonNode stale = stale(plan);
		assertThat(codes(stale)).containsExactly("release-moved");
		assertThat(release.lastOfHistory()).startsWith("2 deployed");

		JsonNode again = this.operator.post("/plans/" + Api.id(plan) + "/again", Map.of()).json(201);
		assertThat(again.path("replaces").asString()).isEqualTo(Api.id(plan));
		assertThat(again.path("baseRevision").asInt()).isEqualTo(2);
		assertThat(again.path("status").asString()).isEqualTo("READY");
		assertThat(again.path("imageTag").asString()).isEqualTo("26.5.1");
		// it was left to the console, so it is what is deployed by now
		assertThat(again.path("valuesFileId").asString()).isNotEqualTo(plan.path("valuesFileId").asString());

		Document newer = browser.get("/plans/" + Api.id(again)).html();
		assertThat(newer.select("#replaces").text()).contains("another digest",
				"It starts from revision 2 instead of 1.");
		assertThat(newer.select("#replaces a").attr("href")).isEqualTo("/plans/" + Api.id(plan));
		Document older = browser.get("/plans/" + Api.id(plan)).html();
		assertThat(older.select(".reasons li").text()).contains("from revision 1 to 2");
		assertThat(older.select("#replaced a").attr("href")).isEqualTo("/plans/" + Api.id(again));
	}

	@Test
	void whoMovedItWithThisConsoleIsNamed() {
		Release release = install("overtaken-here");
		JsonNode late = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.2");
		JsonNode first = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		new Api(this.port, "admin").run(first);
		await().atMost(Duration.ofMinutes(2)).until(() -> status(first).equals("STARTED") && idle(release));
		assertThat(reasons(stale(late)).get(0)).contains("Now: chart 26.5.0, images 26.5.1.",
				"admin did that with this console, by the plan " + Api.id(first));
	}

	@Test
	void aChartThatWasSwappedUnderItsIndexIsCaughtWhereItRendersOtherwise() {
		Release release = install("swapped");
		JsonNode plan = this.operator.plan(release.upgrade("COMBINED"), "chartVersion", "26.7.2", "imageTag", "26.7.2");
		SharedSandbox.get().charts().swapArchive("26.7.2", SharedSandbox.get().charts().archive("26.8.4"));
		JsonNode stale = stale(plan);
		assertThat(codes(stale)).containsExactly("chart", "objects");
		assertThat(reasons(stale).get(0)).contains("chart 26.7.2", "somebody replaced it under the same version");
		assertThat(reasons(stale).get(1)).contains("Helm now renders other objects: ", "ConfigMap");
		assertThat(release.history()).hasSize(1);
		this.operator.start(plan).json(200);
		assertThat(new Api(this.port, "admin").approve(plan).problem(409, "plan-stale").path("staleReasons"))
			.hasSize(2);
	}

	@Test
	void aChartThatWasSwappedAndRendersTheSameIsToldAndRuns() {
		Release release = install("retouched");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		SharedSandbox.get().charts().retouchArchive("26.5.0");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");
		assertThat(this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain").body())
			.contains("The archive of chart 26.5.0 in the repository is not the one that was planned");

		JsonNode again = this.operator.post("/plans/" + Api.id(plan) + "/again", Map.of()).json(201);
		assertThat(new Browser(this.port, "operator").get("/plans/" + Api.id(again)).html().select("#replaces").text())
			.contains("The archive of chart 26.5.0 is another one.");
	}

	@Test
	void aClusterThatLeadsTheChartToOtherObjectsIsTold() {
		Release release = install("looked-up");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		KubeObject service = SharedSandbox.get()
			.simulator()
			.find("apiservices", "", "v1.networking.k8s.io")
			.orElseThrow();
		SharedSandbox.get().simulator().delete("apiservices", "", service.name());
		try {
			JsonNode stale = stale(plan);
			assertThat(codes(stale)).containsExactly("objects");
			assertThat(reasons(stale).get(0)).contains("NetworkPolicy");
		}
		finally {
			SharedSandbox.get().simulator().create("apiservices", "", service.copy());
		}
	}

	@Test
	void aValuesFileWithAnotherContentIsTold() {
		Release release = install("revalued");
		JsonNode file = this.operator
			.post(release.path() + "/values-files?name=mine.yaml", "text/yaml",
					"networkPolicy: {enabled: false}\n".getBytes(StandardCharsets.UTF_8))
			.json(201);
		JsonNode plan = this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.7.2", "valuesFileId",
				Api.id(file));
		// nobody can do this with the console
		this.database.sql("update plan set content = replace(content, ?, ?) where id = ?")
			.params(file.path("sha256").asString(), "0".repeat(64), UUID.fromString(Api.id(plan)))
			.update();
		JsonNode stale = stale(plan);
		assertThat(codes(stale)).containsExactly("values-file");
		assertThat(reasons(stale).get(0)).contains("mine.yaml");
		JsonNode again = this.operator.post("/plans/" + Api.id(plan) + "/again", Map.of()).json(201);
		assertThat(again.path("valuesFileId").asString()).as("it was chosen").isEqualTo(Api.id(file));
	}

	@Test
	void aConsoleThatIsConfiguredOtherwiseIsTold() {
		Release release = install("reconfigured");
		Path data = SharedSandbox.dataDirectory();
		JsonNode plan;
		try (RunningConsole console = RunningConsole.with(data, Map.of())) {
			Api api = new Api(console.port(), "operator");
			plan = api.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
			api.approve(plan).json(201);
		}
		try (RunningConsole console = RunningConsole.with(data, Map.of("console.helm.repository.name", "elsewhere"))) {
			Api api = new Api(console.port(), "operator");
			api.ended(api.start(plan).json(201));
			JsonNode stale = api.get("/plans/" + Api.id(plan)).json(200);
			assertThat(codes(stale)).containsExactly("commands");
			assertThat(reasons(stale).get(0)).contains("helm repo update elsewhere");
		}
	}

	@Test
	void whatDiffersWithEachRenderingMakesNoPlanStaleAndIsNoChangeOfPathA() {
		Release release = SharedSandbox.install("volatile", "26.5.0", "postgres.mode=gcp_cloudsql");
		await().until(() -> release.tags().containsKey("zymtrace-postgres-proxy"));
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(plan.path("status").asString()).isEqualTo("READY");
		assertThat(plan.path("volatile").toString()).contains("rollme");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");
	}

	@Test
	void planningAgainWithNothingChangedGivesTheSameDigest() {
		Release release = install("unchanged");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		JsonNode again = this.operator.post("/plans/" + Api.id(plan) + "/again", Map.of()).json(201);
		assertThat(again.path("digest")).isEqualTo(plan.path("digest"));
		assertThat(again.path("chartDigest")).isEqualTo(plan.path("chartDigest"));
		assertThat(Api.id(again)).isNotEqualTo(Api.id(plan));
		assertThat(new Browser(this.port, "operator").get("/plans/" + Api.id(again)).html().select("#replaces").text())
			.contains("exactly the same would run");
		new Api(this.port, "viewer").post("/plans/" + Api.id(plan) + "/again", Map.of()).problem(403, "not-permitted");
	}

	private static Release install(String namespace) {
		Release release = SharedSandbox.install(namespace, "26.5.0");
		await().until(() -> release.tags().size() == 6);
		return release;
	}

	private static void byHand(Release release, String set) {
		SharedSandbox.get()
			.helm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--set", set);
	}

	/** Starts the plan and finds it stale. */
	private JsonNode stale(JsonNode plan) {
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		assertThat(operation.path("status").asString()).isEqualTo("FAILED");
		assertThat(operation.path("cause").path("code").asString()).isEqualTo("plan-stale");
		JsonNode stale = this.operator.get("/plans/" + Api.id(plan)).json(200);
		assertThat(stale.path("status").asString()).isEqualTo("STALE");
		assertThat(stale.path("staleReason").asString()).isEqualTo(String.join(" ", reasons(stale)));
		return stale;
	}

	private boolean idle(Release release) {
		return !this.operator.get(release.path()).json(200).hasNonNull("activeOperation");
	}

	private String status(JsonNode plan) {
		return this.operator.get("/plans/" + Api.id(plan)).json(200).path("status").asString();
	}

	private static List<String> codes(JsonNode plan) {
		return each(plan, "code");
	}

	private static List<String> reasons(JsonNode plan) {
		return each(plan, "detail");
	}

	private static List<String> each(JsonNode plan, String member) {
		return StreamSupport.stream(plan.path("staleReasons").spliterator(), false)
			.map((reason) -> reason.path(member).asString())
			.toList();
	}

}
