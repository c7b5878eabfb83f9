package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What keeps an upgrade from running is a plan that says so.
 */
@Tag("whichever-helm")
class BlockedPlanIT extends ConsoleJourney {

	private static final Release CLEAN = Release.of(SandboxRelease.EXTERNAL_DATABASES);

	private static final Release PENDING = Release.of(SandboxRelease.PENDING);

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
		SharedSandbox.get().charts().restore();
	}

	@Test
	void aPendingReleaseIsNotRenderedAndItsPlanSaysWhatWasTriedAndTheWayOut() {
		JsonNode plan = this.operator.plan(PENDING.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		JsonNode finding = finding(plan, "pending-operation");
		assertThat(finding.path("severity").asString()).isEqualTo("BLOCKING");
		assertThat(finding.path("detail").asString()).contains("Revision 2 has the status 'pending-upgrade' for ",
				"migrate pinned to 26.5.1-job-hangs");
		assertThat(finding.path("remedy").asString()).contains("return to revision 1");
		assertThat(finding.path("command").asString())
			.isEqualTo("helm rollback backend 1 -n pending --wait --timeout 15m0s");
		assertThat(finding(plan, "migrate-jobs").path("severity").asString()).isEqualTo("WARNING");
		assertThat(codes(plan)).doesNotContain("release-status");
		assertThat(plan.path("steps")).hasSize(8);
		assertThat(plan.path("changes")).isEmpty();
		assertThat(this.operator.get("/plans/" + Api.id(plan) + "/diff", "Accept", "text/x-diff").body()).isEmpty();
		this.operator.approve(plan).problem(409, "plan-blocked");
		assertThat(PENDING.lastOfHistory()).startsWith("2 pending-upgrade");
	}

	@Test
	void aPendingReleaseIsPlannedWithItsValuesToo() {
		JsonNode plan = this.operator.plan(PENDING.upgrade("COMBINED"), "chartVersion", "99.9.9", "imageTag", "26.5.1");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(codes(plan)).contains("pending-operation", "version-not-published");
		assertThat(plan.path("valuesFileId").asString()).isNotBlank();
		assertThat(plan.path("shell").asString()).contains("--version 99.9.9", "-f ");
	}

	@Test
	void aVersionThatIsNotPublishedBlocksWithTheNearestThatAre() {
		JsonNode plan = this.operator.plan(CLEAN.upgrade("CHART_ONLY"), "chartVersion", "26.6.5");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		JsonNode finding = finding(plan, "version-not-published");
		assertThat(finding.path("severity").asString()).isEqualTo("BLOCKING");
		assertThat(finding.path("title").asString()).isEqualTo("Chart 26.6.5 is not published");
		assertThat(finding.path("detail").asString()).contains(
				"lists " + SharedSandbox.get().charts().versions().size() + " versions, the newest being 26.8.4",
				"nearest to 26.6.5 26.7.2 and 26.6.1", "Its index was read just now and made");
		assertThat(finding.path("command").asString()).isEqualTo("helm search repo zymtrace/backend --versions");
		assertThat(plan.path("changes")).isEmpty();
	}

	@Test
	void theWizardOfAPendingReleaseLeadsToItsBlockedPlan() {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page page = browser.submit(
				browser.get(PENDING.path() + "/upgrade"), new LinkedHashMap<>(Map.of("path", "IMAGE_ONLY",
						"chartVersion", "", "imageTag", "26.5.1", "timeout", "", "valuesSource", "RECONSTRUCTED")),
				new Browser.Upload("", new byte[0]));
		assertThat(page.path()).startsWith("/plans/");
		Document html = page.html();
		assertThat(html.select(".callout[data-tone=blocking]").text()).contains("Helm could not render the upgrade",
				"A helm operation is unfinished");
		assertThat(html.select("li.callout pre code").eachText())
			.contains("helm rollback backend 1 -n pending --wait --timeout 15m0s");
		assertThat(html.select("form[action*=start]")).isEmpty();
		assertThat(html.select("#checked summary").text()).contains("passed");
		assertThat(html.select("#shell code").text()).startsWith("helm repo add zymtrace http");
	}

	@Test
	void aPermissionThatHelmWillMissBlocksAndTheChangesAreShown() {
		SharedSandbox.get().simulator().faults().deny("delete", "deployments");
		JsonNode plan = this.operator.plan(CLEAN.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(finding(plan, "permissions").path("detail").asString()).contains("delete deployments.apps");
		assertThat(plan.path("changes")).isNotEmpty();
	}

	@Test
	void aKindThatAValueSwitchesOnIsAskedAboutByWhatTheClusterCallsIt() {
		SharedSandbox.get().simulator().faults().deny("create", "podmonitors");
		assertThat(codes(this.operator.plan(CLEAN.upgrade("CHART_ONLY"), "chartVersion", "26.5.0")))
			.doesNotContain("permissions");
		JsonNode plan = planWithMonitors();
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(finding(plan, "permissions").path("detail").asString()).contains("1 of ",
				": create podmonitors.monitoring.coreos.com.");
		assertThat(finding(plan, "permissions").path("command").asString()).isEqualTo(
				"kubectl auth can-i create podmonitors.monitoring.coreos.com -n acme-prod" + SandboxExecutor.asHelm());
		assertThat(plan.path("changes").toString()).contains("PodMonitor");
		SharedSandbox.get().simulator().faults().clear();
		assertThat(codes(planWithMonitors())).doesNotContain("permissions");
	}

	@Test
	void aKindThatTheClusterDoesNotKnowIsNotPlanned() {
		SharedSandbox.get().simulator().faults().notInstalled("monitoring.coreos.com");
		assertThat(this.operator.post("/plans", upgradeWithMonitors()).problem(409, "helm-refused").toString())
			.contains("PodMonitor", "ensure CRDs are installed first");
	}

	private JsonNode planWithMonitors() {
		return this.operator.post("/plans", upgradeWithMonitors()).json(201);
	}

	private Map<String, Object> upgradeWithMonitors() {
		String file = Api.id(
				this.operator
					.post(CLEAN.path() + "/values-files?name=monitors.yaml", "text/yaml",
							"metricReporter: {podMonitor: {enabled: true}}".getBytes(StandardCharsets.UTF_8))
					.json(201));
		Map<String, Object> upgrade = new LinkedHashMap<>(CLEAN.upgrade("CHART_ONLY"));
		upgrade.put("chartVersion", "26.5.0");
		upgrade.put("valuesFileId", file);
		return upgrade;
	}

	@Test
	void aPermissionThatTheChartNeedsToBeRenderedBlocksWithoutARendering() {
		SharedSandbox.get().simulator().faults().deny("get", "apiservices");
		JsonNode plan = this.operator.plan(CLEAN.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(finding(plan, "permissions").path("detail").asString())
			.contains("get apiservices.apiregistration.k8s.io");
		assertThat(plan.path("changes")).isEmpty();
	}

	@Test
	void whatDeservesALookIsAFindingAndBlocksNothing() {
		Release release = SharedSandbox.install("limping", "26.5.0");
		await().until(() -> release.tags().size() == 6);
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-web");
		SharedSandbox.get()
			.tryHelm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--set", "services.common.imageTag=26.5.1");
		SharedSandbox.get().simulator().faults().clear();
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.2");
		assertThat(plan.path("status").asString()).isEqualTo("READY");
		assertThat(List.of(finding(plan, "release-status"), finding(plan, "services-ready")))
			.allSatisfy((finding) -> assertThat(finding.path("severity").asString()).isEqualTo("WARNING"));
		assertThat(finding(plan, "services-ready").path("command").asString()).isEqualTo("kubectl get pods -n limping");
	}

	@Test
	void aCleanReleaseOnAChartThatDeletesNothingHasNoFinding() {
		Release clean = SharedSandbox.install("clean", "24.2.0");
		await().until(() -> clean.tags().size() == 5);
		JsonNode plan = this.operator.plan(clean.upgrade("IMAGE_ONLY"), "imageTag", "24.2.1");
		assertThat(codes(plan)).isEmpty();
		assertThat(plan.path("status").asString()).isEqualTo("READY");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		Operations.assertSucceeded(operation);
		assertThat(clean.tags()).hasSize(5).doesNotContainValue("24.2.0").containsValue("24.2.1");
	}

	@Test
	void whatIsWellIsKeptWithThePlanAndIsNoFinding() {
		JsonNode plan = this.operator.plan(CLEAN.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(codes(plan)).containsExactly("services-recreated");
		assertThat(StreamSupport.stream(plan.path("preflight").spliterator(), false)
			.map((check) -> check.path("code").asString() + " " + check.path("state").asString())
			// only helm in a Job needs one
			.filter((check) -> !check.equals("executor PASSED"))).containsExactlyInAnyOrder("helm-version PASSED",
					"cluster-reachable PASSED", "api-budget PASSED", "release-status PASSED", "migrate-jobs PASSED",
					"services-ready PASSED", "chart-repository PASSED", "target-published PASSED", "disk PASSED",
					"permissions PASSED");
		assertThat(plan.path("shell").asString()).isEqualTo("""
				helm repo add zymtrace %s &&
				helm repo update zymtrace &&
				helm search repo zymtrace/backend --version 26.5.0 &&
				helm upgrade --install acme-backend zymtrace/backend \\
				  --namespace acme-prod \\
				  --version 26.5.0 \\
				  --reset-then-reuse-values \\
				  --set services.common.imageTag=26.5.1 \\
				  --atomic \\
				  --debug \\
				  --timeout 1h10m0s""".formatted(SharedSandbox.get().chartRepositoryUri()));
	}

	private static List<String> codes(JsonNode plan) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.map((finding) -> finding.path("code").asString())
			.toList();
	}

	private static JsonNode finding(JsonNode plan, String code) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No finding " + code + " in " + codes(plan)));
	}

}
