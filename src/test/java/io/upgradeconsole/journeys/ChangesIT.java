package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a plan says of the objects that change, and what follows from it.
 */
@Tag("whichever-helm")
class ChangesIT extends ConsoleJourney {

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PENDING")
	void aNewerTagAloneRisksNothingOfThis(SandboxRelease release) {
		JsonNode plan = this.operator.plan(Release.of(release).upgrade("IMAGE_ONLY"), "imageTag", "26.9.0");
		assertThat(Findings.codes(plan)).doesNotContain("auth-weakened", "immutable-field", "volume-removed",
				"downgrade", "rollback-risk", "helm-timeout-shorter-than-migrate", "appVersion-equals-tag");
	}

	@Test
	void changesAreSortedByRiskAndToldFieldByField() {
		JsonNode plan = this.operator.plan(Release.of(SandboxRelease.HEALTHY).upgrade("COMBINED"), "chartVersion",
				"26.8.4", "imageTag", "26.8.4");
		List<JsonNode> changes = StreamSupport.stream(plan.path("changes").spliterator(), false).toList();
		assertThat(changes.stream().map((change) -> change.path("category").asString()).distinct())
			.containsExactly("REMOVED", "RECREATED", "CONFIG");
		assertThat(changes.get(0).path("object").asString()).isEqualTo("ConfigMap zymtrace-metric-reporter");
		JsonNode ingest = changes.stream()
			.filter((change) -> change.path("object").asString().equals("Deployment zymtrace-ingest"))
			.findFirst()
			.orElseThrow();
		assertThat(ingest.path("summary").asString()).contains("deleted and re-created",
				"limits.memory 2Gi becomes 4Gi");
		assertThat(StreamSupport.stream(ingest.path("fields").spliterator(), false)
			.map((field) -> field.path("category").asString() + " " + field.path("path").asString()))
			.containsExactly("IMAGE spec.template.spec.containers[ingest].image",
					"RESOURCES spec.template.spec.containers[ingest].resources.limits.memory",
					"RESOURCES spec.template.spec.containers[ingest].resources.requests.memory");
		assertThat(ingest.at("/fields/1/before").asString() + ingest.at("/fields/1/after").asString())
			.isEqualTo("2Gi4Gi");
		JsonNode common = changes.get(changes.size() - 1);
		assertThat(common.path("summary").asString()).contains("data.RETENTION_DAYS", "take it over", "zymtrace-web");
		assertThat(common.at("/fields/0").has("before")).isFalse();
	}

	@Test
	void pagesShowChangesBySortAndEachObjectByItself() {
		JsonNode plan = this.operator.plan(Release.of(SandboxRelease.HEALTHY).upgrade("COMBINED"), "chartVersion",
				"26.8.4", "imageTag", "26.8.4");
		Browser browser = new Browser(this.port, "viewer");
		Document page = browser.get("/plans/" + Api.id(plan)).html();
		assertThat(page.select(".group > summary").eachText()).contains("Removed 1", "Configuration 1");
		assertThat(page.select("dl.fields dt").eachText())
			.contains("spec.template.spec.containers[ingest].resources.limits.memory");
		Document diff = browser.get("/plans/" + Api.id(plan) + "/diff").html();
		assertThat(diff.select("h2").eachText()).startsWith("Removed 1");
		assertThat(diff.select("details.diff").size()).isGreaterThan(7);
		Document one = browser.get("/plans/" + Api.id(plan) + "/diff/0").html();
		assertThat(one.select("details.diff[open] .name").text()).isEqualTo("ConfigMap zymtrace-metric-reporter");
		assertThat(one.select("li[data-kind=removed]").text()).contains("INTERVAL: 60s");
		Document lines = browser.get("/plans/" + Api.id(plan) + "/diff/0/lines").html();
		assertThat(lines.select("li[data-kind=removed]").eachText())
			.isEqualTo(one.select("li[data-kind=removed]").eachText());
		assertThat(lines.select("main, nav")).isEmpty();
		assertThat(browser.get("/plans/" + Api.id(plan) + "/diff/4711").status()).isEqualTo(404);
		assertThat(browser.get("/plans/" + Api.id(plan) + "/diff.txt").body())
			.isEqualTo(this.operator.get("/plans/" + Api.id(plan) + "/diff").body())
			.startsWith("--- deployed/MANIFEST/ConfigMap//zymtrace-metric-reporter\n+++ /dev/null\n");
	}

	@Test
	void servicesSayHowLongTheyWillBeAwayByTheirLastStart() {
		Release release = SharedSandbox.install("slow", "26.5.0", "services.common.imageTag=26.5.0-starts-slowly");
		assertThat(Findings.of(slower(release), "services-recreated").path("detail").asString())
			.contains("for how long is not known");
		release.awaitReady();
		JsonNode plan = slower(release);
		assertThat(Findings.of(plan, "services-recreated").path("detail").asString())
			.containsPattern("until their new pods are ready: about [2-9] s as at their last start");
		assertThat(plan.at("/changes/0/summary").asString())
			.containsPattern("is away for about [2-9] s, as at its last start");
	}

	@Test
	void lostAuthenticationIsSaidAndAChartThatKeepsItIsSilent() {
		Release release = SharedSandbox.install("guarded", "26.5.0", "auth.basic.enabled=true");
		JsonNode plan = this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.6.0");
		JsonNode finding = Findings.of(plan, "auth-weakened");
		assertThat(finding.path("severity").asString()).isEqualTo("WARNING");
		assertThat(finding.path("detail").asString())
			.contains("ConfigMap zymtrace-common: AUTH_BASIC goes from true to false");
		JsonNode kept = this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.7.2");
		assertThat(Findings.codes(kept)).doesNotContain("auth-weakened");
	}

	@Test
	void whatTheClusterWouldRefuseBlocks() {
		JsonNode plan = this.operator.plan(Release.of(SandboxRelease.HEALTHY).upgrade("COMBINED"), "chartVersion",
				"26.6.1", "imageTag", "26.6.1");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		JsonNode finding = Findings.of(plan, "immutable-field");
		assertThat(finding.path("severity").asString()).isEqualTo("BLOCKING");
		assertThat(finding.path("detail").asString()).contains(
				"StatefulSet zymtrace-postgres at spec.podManagementPolicy (not set to Parallel)",
				"zymtrace-clickhouse");
		assertThat(plan.at("/changes/0/category").asString()).isEqualTo("IMMUTABLE");
	}

	@Test
	void aVolumeThatWouldBeDeletedBlocksUntilItIsMarkedToBeKept() {
		Release release = SharedSandbox.install("volumes", "25.5.9", "clickhouse.mode=create");
		String values = upload(release, "clickhouse: {mode: use_existing, use_existing: {host: elsewhere}}\n");
		JsonNode plan = elsewhere(release, values);
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		JsonNode finding = Findings.of(plan, "volume-removed");
		assertThat(finding.path("detail").asString()).contains("zymtrace-clickhouse-data");
		assertThat(finding.path("command").asString())
			.isEqualTo("kubectl annotate pvc zymtrace-clickhouse-data -n volumes helm.sh/resource-policy=keep");

		ObjectNode claim = SharedSandbox.get()
			.simulator()
			.find("persistentvolumeclaims", "volumes", "zymtrace-clickhouse-data")
			.orElseThrow()
			.copy();
		((ObjectNode) claim.at("/metadata")).withObjectProperty("annotations").put("helm.sh/resource-policy", "keep");
		((ObjectNode) claim.at("/metadata")).remove("resourceVersion");
		SharedSandbox.get().simulator().replace("persistentvolumeclaims", claim);
		JsonNode kept = elsewhere(release, values);
		assertThat(Findings.codes(kept)).doesNotContain("volume-removed", "drift");
		JsonNode ended = this.operator.ended(this.operator.run(kept));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		assertThat(
				SharedSandbox.get().simulator().find("persistentvolumeclaims", "volumes", "zymtrace-clickhouse-data"))
			.isPresent();
	}

	@Test
	void theWayBackAndTheTimeAndTheTagAreSpokenOf() {
		Release healthy = Release.of(SandboxRelease.HEALTHY);
		JsonNode both = this.operator.plan(healthy.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.4",
				"timeout", "30m");
		assertThat(Findings.of(both, "rollback-risk").path("detail").asString()).contains("26.8.4", "26.5.0");
		assertThat(Findings.of(both, "helm-timeout-shorter-than-migrate").path("remedy").asString())
			.contains("1h10m0s or more", "services.migrate.timeoutSeconds");
		assertThat(Findings.of(both, "appVersion-equals-tag").path("title").asString())
			.isEqualTo("The chart brings this tag by itself");
		JsonNode frozen = this.operator.plan(Release.of(SandboxRelease.FROZEN).upgrade("COMBINED"), "chartVersion",
				"26.8.4", "imageTag", "26.8.4", "timeout", "2h");
		assertThat(Findings.of(frozen, "appVersion-equals-tag").path("title").asString())
			.isEqualTo("The tag is set although the chart brings it");
		assertThat(Findings.codes(frozen)).doesNotContain("helm-timeout-shorter-than-migrate");
		JsonNode older = this.operator.plan(healthy.upgrade("IMAGE_ONLY"), "imageTag", "26.4.2");
		assertThat(Findings.of(older, "downgrade").path("detail").asString())
			.contains("26.4.2 is older than what is deployed: 26.5.0 (gateway, identity");
		assertThat(Findings.codes(older)).doesNotContain("rollback-risk");
		assertThat(new Browser(this.port, "viewer").get("/plans/" + Api.id(older)).html().text())
			.contains("rolling back a change of images alone is safe");
	}

	private JsonNode slower(Release release) {
		return this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
	}

	private JsonNode elsewhere(Release release, String values) {
		return this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "25.9.0", "valuesFileId", values);
	}

	private String upload(Release release, String yaml) {
		return Api.id(this.operator
			.post(release.path() + "/values-files?name=mine.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8))
			.json(201));
	}

}
