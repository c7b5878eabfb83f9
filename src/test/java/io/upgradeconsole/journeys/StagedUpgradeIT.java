package io.upgradeconsole.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Upgrades over several major versions, a stage after the other.
 */
@Tag("whichever-helm")
class StagedUpgradeIT extends ConsoleJourney {

	@AfterEach
	void repair() {
		SharedSandbox.get().simulator().faults().clear();
		SharedSandbox.get().charts().available(true);
	}

	@Test
	void threeStagesRunToTheEndEachPlannedWhenTheOneBeforeIsVerifiedAndConfirmedOnItsOwn() {
		Release release = SharedSandbox.install("three-stages", "23.10.4");
		JsonNode plan = jump(release, "26.8.4");
		assertThat(finding(plan).path("remedy").asString())
			.startsWith("Upgrade in stages, to 24.11.2, 25.12.7 and then to 26.8.4");
		Reply begun = begin(plan);
		JsonNode staged = begun.json(201);
		assertThat(begun.header("Location")).isEqualTo("/api/v1/staged-upgrades/" + Api.id(staged));
		assertThat(each(staged, "state")).containsExactly("PLANNING", "PENDING", "PENDING");
		assertThat(each(staged, "chartVersion")).containsExactly("24.11.2", "25.12.7", "26.8.4");
		// the tag that the chart itself brings, and last the one that was asked for
		assertThat(each(staged, "imageTag")).containsExactly("24.11.2", "25.12.6", "26.8.4");

		for (int stage = 1; stage <= 3; stage++) {
			JsonNode waiting = awaitState(staged, stage, "AWAITING_CONFIRMATION");
			assertThat(each(waiting, "state")).hasSize(3)
				.endsWith(Stream.of("PENDING", "PENDING", "PENDING").limit(3 - stage).toArray(String[]::new));
			JsonNode stagePlan = planOf(waiting, stage);
			assertThat(stagePlan.path("createdBy").asString()).isEqualTo("operator");
			assertThat(stagePlan.path("baseRevision").asInt()).isEqualTo(stage);
			assertThat(findings(stagePlan)).doesNotContain("major-jump");
			this.operator.start(stagePlan).problem(409, "plan-not-approved");
			assertThat(release.history()).hasSize(stage);
			JsonNode operation = this.operator.run(stagePlan);
			assertThat(stage(staged, stage).path("state").asString()).isEqualTo("RUNNING");
			assertThat(this.operator.ended(operation).path("status").asString()).isEqualTo("SUCCEEDED");
		}

		JsonNode done = get(staged);
		assertThat(done.path("status").asString()).isEqualTo("DONE");
		assertThat(each(done, "state")).containsOnly("DONE");
		assertThat(release.history()).containsExactly("1 superseded backend-23.10.4", "2 superseded backend-24.11.2",
				"3 superseded backend-25.12.7", "4 deployed backend-26.8.4");
		assertThat(release.tags()).hasSize(6).containsValue("26.8.4").doesNotContainValue("25.12.6");
		// read back from the release for each stage, not once
		assertThat(Stream.of(1, 2, 3).map((stage) -> planOf(done, stage).path("valuesFileId").asString()))
			.doesNotHaveDuplicates();
		assertThat(audit(release)).containsExactly("staged-upgrade-done", "staged-upgrade-stage-planned",
				"staged-upgrade-stage-planned", "staged-upgrade-stage-planned", "staged-upgrade-started");
		begin(jump(Release.of(SandboxRelease.EXTERNAL_DATABASES), "26.8.4")).problem(409, "no-stages");
	}

	@Test
	void theFirstStageThatFailsStopsTheRest() {
		Release release = SharedSandbox.install("first-stage-fails", "24.11.2");
		JsonNode staged = begin(jump(release, "26.8.4", "timeout", "20s")).json(201);
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-web");
		JsonNode failed = run(staged, 1);
		assertThat(failed.path("status").asString()).isNotEqualTo("SUCCEEDED");

		JsonNode stopped = get(staged);
		assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
		assertThat(each(stopped, "state")).containsExactly("FAILED", "NOT_RUN");
		assertThat(stopped.path("cause").path("code").asString()).isEqualTo("stage-failed");
		assertThat(stopped.path("cause").path("detail").asString()).contains("exceeded quota");
		assertThat(stage(staged, 2).hasNonNull("planId")).isFalse();
		assertThat(this.operator.get(release.path()).json(200).hasNonNull("stagedUpgrade")).isFalse();
		assertThat(audit(release)).startsWith("staged-upgrade-stopped");
	}

	@Test
	void aLaterStageThatFailsLeavesTheReleaseWhereTheStageBeforeHasBroughtIt() {
		Release release = SharedSandbox.install("last-stage-fails", "24.11.2");
		JsonNode staged = begin(jump(release, "does-not-exist", "timeout", "20s")).json(201);
		assertThat(run(staged, 1).path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(run(staged, 2).path("status").asString()).isNotEqualTo("SUCCEEDED");

		JsonNode stopped = get(staged);
		assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
		assertThat(each(stopped, "state")).containsExactly("DONE", "FAILED");
		assertThat(stopped.path("cause").path("detail").asString()).contains(":does-not-exist");
		assertThat(release.lastOfHistory()).endsWith("deployed backend-25.12.7");
	}

	@Test
	void anotherOperationInBetweenStopsIt() {
		Release release = SharedSandbox.install("overtaken-stage", "24.11.2");
		JsonNode staged = begin(jump(release, "26.8.4")).json(201);
		awaitState(staged, 1, "AWAITING_CONFIRMATION");
		JsonNode other = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "24.11.3");
		Document page = new Browser(this.port, "operator").get("/plans/" + Api.id(other)).html();
		assertThat(page.select("#main").text()).contains("This plan is none of its stages");
		this.operator.ended(this.operator.run(other));

		JsonNode stopped = get(staged);
		assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
		assertThat(each(stopped, "state")).containsExactly("NOT_RUN", "NOT_RUN");
		assertThat(stopped.path("cause").path("code").asString()).isEqualTo("release-moved");
		assertThat(stopped.path("cause").path("detail").asString()).startsWith("operator ran another operation");
	}

	@Test
	void aStalePlanOfAStageIsMadeAgainInPlace() {
		Release release = SharedSandbox.install("stale-stage", "24.11.2");
		JsonNode staged = begin(jump(release, "26.8.4")).json(201);
		JsonNode first = planOf(awaitState(staged, 1, "AWAITING_CONFIRMATION"), 1);
		byte[] archive = SharedSandbox.get().charts().archive("25.12.7");
		SharedSandbox.get().charts().swapArchive("25.12.7", SharedSandbox.get().charts().archive("25.9.0"));
		try {
			JsonNode operation = run(staged, 1);
			assertThat(operation.path("cause").path("code").asString()).isEqualTo("plan-stale");
			JsonNode stale = get(staged);
			assertThat(stale.path("status").asString()).isEqualTo("ACTIVE");
			assertThat(stale.path("needsNewPlan").asBoolean()).isTrue();
		}
		finally {
			SharedSandbox.get().charts().swapArchive("25.12.7", archive);
		}
		JsonNode second = planAgain(first);
		assertThat(Api.id(second)).isNotEqualTo(Api.id(first));
		assertThat(stage(staged, 1).path("planId").asString()).isEqualTo(Api.id(second));
		assertThat(stage(staged, 1).path("state").asString()).isEqualTo("AWAITING_CONFIRMATION");
		assertThat(get(staged).path("needsNewPlan").asBoolean()).isFalse();
		this.operator.start(second).problem(409, "plan-not-approved");
		assertThat(run(staged, 1).path("status").asString()).isEqualTo("SUCCEEDED");
		awaitState(staged, 2, "AWAITING_CONFIRMATION");
	}

	@Test
	void anUpgradeByHandInBetweenStopsItWhereItIsSeen() {
		Release release = SharedSandbox.install("by-hand-stage", "24.11.2");
		JsonNode staged = begin(jump(release, "26.8.4")).json(201);
		JsonNode plan = planOf(awaitState(staged, 1, "AWAITING_CONFIRMATION"), 1);
		SharedSandbox.get()
			.helm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"24.11.2", "--reset-then-reuse-values", "--set", "services.common.imageTag=24.11.3");
		assertThat(run(staged, 1).path("cause").path("code").asString()).isEqualTo("plan-stale");
		assertThat(get(staged).path("status").asString()).isEqualTo("ACTIVE");
		planAgain(plan);

		JsonNode stopped = get(staged);
		assertThat(each(stopped, "state")).containsExactly("FAILED", "NOT_RUN");
		assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
		assertThat(stopped.path("cause").path("code").asString()).isEqualTo("release-moved");
		assertThat(stopped.path("cause").path("detail").asString())
			.isEqualTo("Stage 1 was to start from revision 1, but the newest is 2.");
		assertThat(release.lastOfHistory()).startsWith("2 deployed");
	}

	@Test
	void aStageThatCannotBePlannedStopsItInTheProblemsWords() {
		Release release = SharedSandbox.install("unplanned-stage", "24.11.2");
		JsonNode plan = jump(release, "26.8.4");
		SharedSandbox.get().charts().available(false);
		JsonNode stopped = awaitState(begin(plan).json(201), 1, "FAILED");
		assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
		assertThat(stopped.path("cause").path("title").asString()).isNotBlank();
		assertThat(stopped.path("cause").path("nextStep").asString()).endsWith("the stages that are done stay done.");
	}

	@Test
	void onlyWhoMayPlanBeginsOneAndThereIsOneARelease() {
		Release release = SharedSandbox.install("denied-stages", "24.11.2");
		JsonNode plan = jump(release, "26.8.4");
		for (String role : List.of("viewer", "approver", "oncall", "auditor")) {
			new Api(this.port, role).post("/staged-upgrades", Map.of("planId", Api.id(plan)))
				.problem(403, "not-permitted");
		}
		JsonNode staged = begin(plan).json(201);
		assertThat(begin(plan).problem(409, "staged-upgrade-active").path("stagedUpgrade").asString())
			.isEqualTo(Api.id(staged));
		assertThat(this.operator.get(release.path()).json(200).path("stagedUpgrade").asString())
			.isEqualTo(Api.id(staged));
		this.operator.post("/staged-upgrades", Map.of()).problem(422, "field-missing");
		this.operator.get("/staged-upgrades/" + Api.id(plan)).problem(404, "staged-upgrade-unknown");

		Api viewer = new Api(this.port, "viewer");
		assertThat(viewer.get("/staged-upgrades?release=" + release.reference()).json(200)).hasSize(1);
		viewer.post("/staged-upgrades/" + Api.id(staged) + "/stop", Map.of()).problem(403, "not-permitted");
		Api oncall = new Api(this.port, "oncall");
		JsonNode stopped = oncall.post("/staged-upgrades/" + Api.id(staged) + "/stop", Map.of("reason", "not tonight"))
			.json(200);
		assertThat(stopped.path("status").asString()).isEqualTo("STOPPED");
		assertThat(stopped.path("cause").path("title").asString()).isEqualTo("Stopped by oncall");
		assertThat(stopped.path("cause").path("detail").asString()).isEqualTo("Reason: not tonight");
		oncall.post("/staged-upgrades/" + Api.id(staged) + "/stop", Map.of()).problem(409, "staged-upgrade-ended");
		begin(plan).json(201);
	}

	@Test
	void thePagesLeadFromThePlanThroughTheStagesWithoutAnyScript() {
		Release release = SharedSandbox.install("staged-pages", "24.11.2");
		JsonNode plan = jump(release, "26.8.4");
		assertThat(new Browser(this.port, "viewer").get("/plans/" + Api.id(plan)).html().select("form[action*=stages]"))
			.isEmpty();
		Browser browser = new Browser(this.port, "operator");
		Browser.Page page = browser.press(browser.get("/plans/" + Api.id(plan)), "/plans/" + Api.id(plan) + "/stages",
				Map.of());
		String staged = page.path();
		assertThat(staged).startsWith("/staged/");
		assertThat(page.html().select("h1").text()).startsWith("From 24.11.2 to 26.8.4 in 2 stages");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> browser.get(staged).html().select("#progress .callout-title").text(),
					"Stage 1 of 2 waits to be confirmed."::equals);
		assertThat(browser.get("/releases/" + release.reference()).html().select("a[href=" + staged + "]")).hasSize(1);

		String stagePlan = browser.get(staged).html().select("#next").attr("href");
		assertThat(browser.get(stagePlan).html().select("#main").text()).contains("Stage 1 of 2",
				"Confirming this plan runs this stage only.");
		page = browser.press(browser.get(stagePlan), stagePlan + "/start", Map.of("confirmation", release.name()));
		assertThat(page.path()).startsWith("/operations/");
		assertThat(page.html().select("#summary a[href=" + staged + "]")).hasSize(1);
		page = browser.press(browser.get(staged), staged + "/stop", Map.of("reason", "OPS-7"));
		assertThat(page.html().select("#progress .callout").text()).contains("Stopped by operator", "OPS-7");
		assertThat(page.html().select(".stages .badge").eachText()).containsExactly("Running", "Not run");
		// what ran went on, and counts
		await().atMost(Duration.ofMinutes(1))
			.until(() -> browser.get(staged).html().select(".stages .badge").eachText(),
					List.of("Done", "Not run")::equals);
		assertThat(new Browser(this.port, "auditor").get("/audit").html().select("a[href=" + staged + "]"))
			.hasSizeGreaterThanOrEqualTo(3);
	}

	private JsonNode jump(Release release, String tag, String... more) {
		Map<String, Object> upgrade = release.upgrade("COMBINED");
		upgrade.put("chartVersion", "26.8.4");
		upgrade.put("imageTag", tag);
		return this.operator.plan(upgrade, more);
	}

	private Reply begin(JsonNode plan) {
		return this.operator.post("/staged-upgrades", Map.of("planId", Api.id(plan)));
	}

	private JsonNode planAgain(JsonNode plan) {
		return this.operator.post("/plans/" + Api.id(plan) + "/again", Map.of()).json(201);
	}

	private JsonNode get(JsonNode staged) {
		return this.operator.get("/staged-upgrades/" + Api.id(staged)).json(200);
	}

	private JsonNode stage(JsonNode staged, int number) {
		return get(staged).path("stages").path(number - 1);
	}

	private JsonNode awaitState(JsonNode staged, int stage, String state) {
		return await().atMost(Duration.ofMinutes(1))
			.until(() -> get(staged),
					(now) -> now.path("stages").path(stage - 1).path("state").asString().equals(state));
	}

	/** The operation of a stage, confirmed and started, as it ended. */
	private JsonNode run(JsonNode staged, int stage) {
		return this.operator
			.ended(this.operator.run(planOf(awaitState(staged, stage, "AWAITING_CONFIRMATION"), stage)));
	}

	private JsonNode planOf(JsonNode staged, int stage) {
		return this.operator.get("/plans/" + staged.path("stages").path(stage - 1).path("planId").asString()).json(200);
	}

	private List<String> audit(Release release) {
		JsonNode entries = new Api(this.port, "auditor").get("/audit?release=" + release.reference()).json(200);
		return StreamSupport.stream(entries.spliterator(), false)
			.filter((entry) -> entry.hasNonNull("stagedUpgradeId"))
			.map((entry) -> entry.path("action").asString())
			.toList();
	}

	private static JsonNode finding(JsonNode plan) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals("major-jump"))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> findings(JsonNode plan) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.map((finding) -> finding.path("code").asString())
			.toList();
	}

	private static List<String> each(JsonNode staged, String name) {
		return StreamSupport.stream(staged.path("stages").spliterator(), false)
			.map((stage) -> stage.path(name).asString())
			.toList();
	}

}
