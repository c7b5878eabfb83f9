package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Images that are not what somebody meant: told as they are, whatever helm says.
 */
class BadTagIT extends ConsoleJourney {

	@Test
	void aTagThatCannotBePulledIsNamedAndIsNoSuccess() {
		Release release = SharedSandbox.install("bad-tag", "26.5.0");
		JsonNode operation = this.operator.ended(this.operator
			.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "does-not-exist", "timeout", "15s")));

		assertThat(operation.path("status").asString()).isIn("FAILED", "ROLLED_BACK");
		assertThat(operation.path("helmExitCode").asInt()).isNotZero();
		assertThat(operation.path("cause").path("detail").asString()).contains(":does-not-exist")
			.contains("zymtrace-migrate");
		assertThat(operation.path("cause").path("nextStep").asString()).isNotBlank();
		assertThat(release.tags()).hasSize(6).doesNotContainValue("does-not-exist");
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.5.0");
	}

	@Test
	void helmReportsSuccessAndTheConsoleSaysWhichImageCannotBePulled() {
		Release release = SharedSandbox.install("unpulled", "26.5.0", "services.migrate.image.tag=26.5.0");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "does-not-exist", "timeout",
				"2m");
		assertThat(finding(plan, "pinned-services").path("detail").asString()).contains("migrate 26.5.0");
		JsonNode operation = this.operator.ended(this.operator.run(plan));

		assertThat(operation.path("helmExitCode").asInt(-1)).isZero();
		assertThat(operation.path("status").asString()).isEqualTo("FAILED");
		assertThat(operation.path("verdict").asString()).isEqualTo("FAILED");
		assertThat(operation.path("cause").path("code").asString()).isEqualTo("image-cannot-be-pulled");
		assertThat(operation.path("cause").path("detail").asString()).contains(":does-not-exist");
		assertThat(failed(operation)).contains("images-pulled", "workloads-ready");
		// one press from the way back
		assertThat(new Browser(this.port, "oncall").get("/operations/" + Api.id(operation))
			.html()
			.select("#rollback-link")
			.attr("href")).isEqualTo(release.path() + "/rollback");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
	}

	@Test
	void pinnedServicesAreFound() {
		Release mixed = Release.of(SandboxRelease.MIXED_PINS);
		JsonNode plan = this.operator.plan(mixed.upgrade("IMAGE_ONLY"), "imageTag", "25.12.8");
		JsonNode pinned = finding(plan, "pinned-services");
		assertThat(pinned.path("severity").asString()).isEqualTo("WARNING");
		assertThat(pinned.path("detail").asString()).contains("ingest 25.12.5", "symdb 25.12.4").doesNotContain("web ");
		// this chart version writes the tag into a ConfigMap too
		assertThat(finding(plan, "path-a-touches-more-than-images").path("severity").asString()).isEqualTo("BLOCKING");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(this.operator.approve(plan).problem(409, "plan-blocked").path("remedy").asString()).isNotBlank();
	}

	@Test
	void pathCSetsTheTagAgainstOneThatAnEarlierUpgradeSet() {
		Release frozen = Release.of(SandboxRelease.FROZEN);
		JsonNode plan = this.operator.plan(frozen.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.4");
		assertThat(helm(plan)).containsSequence("--set", "services.common.imageTag=26.8.4");
		assertThat(plan.path("status").asString()).isEqualTo("READY");
		JsonNode chart = this.operator.plan(frozen.upgrade("CHART_ONLY"), "chartVersion", "26.8.4");
		assertThat(helm(chart)).doesNotContain("--set");
		assertThat(finding(chart, "tag-frozen-by-earlier-set").path("title").asString())
			.contains(SandboxRelease.FROZEN_TAG);
	}

	@Test
	void pathCLeavesTheTagToAChartThatBringsItAndNothingElseSetsOne() {
		Release clean = Release.of(SandboxRelease.EXTERNAL_DATABASES);
		JsonNode plan = this.operator.plan(clean.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.4");
		assertThat(helm(plan)).doesNotContain("--set").contains("-f");
		assertThat(plan.path("status").asString()).isEqualTo("READY");
		JsonNode other = this.operator.plan(clean.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.3");
		assertThat(helm(other)).containsSequence("--set", "services.common.imageTag=26.8.3");
		String file = Api.id(
				this.operator
					.post(clean.path() + "/values-files", "text/yaml",
							"services: {common: {imageTag: 26.5.1}}".getBytes(StandardCharsets.UTF_8))
					.json(201));
		JsonNode against = this.operator.plan(clean.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.4",
				"valuesFileId", file);
		assertThat(helm(against)).containsSequence("--set", "services.common.imageTag=26.8.4");
	}

	private static JsonNode finding(JsonNode plan, String code) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError(code + " is none of " + plan.path("findings")));
	}

	private static List<String> failed(JsonNode operation) {
		return StreamSupport.stream(operation.path("checks").spliterator(), false)
			.filter((check) -> check.path("status").asString().equals("FAILED"))
			.map((check) -> check.path("code").asString())
			.toList();
	}

	private static List<String> helm(JsonNode plan) {
		return StreamSupport.stream(plan.path("steps").spliterator(), false)
			.filter((step) -> step.path("phase").asString().equals("HELM"))
			.flatMap((step) -> StreamSupport.stream(step.path("argv").spliterator(), false))
			.map(JsonNode::asString)
			.toList();
	}

}
