package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The second route of a rollback: an upgrade to the chart and the values of a revision,
 * where a rollback cannot succeed. It takes no repository.
 */
@Tag("whichever-helm")
class BackByUpgradeIT extends ConsoleJourney {

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
		SharedSandbox.get().charts().available(true);
	}

	@Test
	void aBlockedRollbackLeadsByOnePressToAnUpgradeThatBringsAllOfItBack() {
		Release release = SharedSandbox.install("back-blocked", "26.5.0", "services.web.hpa.enabled=true");
		Map<String, String> config = release.config();
		JsonNode values = values(release, 1);
		SharedSandbox.get()
			.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "back-blocked", "--version", "26.8.4",
					"--reset-then-reuse-values", "--set", "retention.days=7", "--set", "services.web.hpa.maxReplicas=3",
					"--set", "services.web.hpa.enabled=false");
		release.awaitReady();
		assertThat(release.config()).isNotEqualTo(config).containsEntry("RETENTION_DAYS", "7");
		SharedSandbox.get().charts().available(false);
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-ui");
		JsonNode rollback = this.operator.plan(release.rollback());
		assertThat(rollback.path("status").asString()).isEqualTo("BLOCKED");
		SharedSandbox.get().simulator().faults().clear();

		JsonNode plan = pressed("/plans/" + Api.id(rollback), rollback);

		assertThat(plan.path("status").asString()).as(plan.toString()).isEqualTo("READY");
		assertThat(plan.path("kind").asString() + " " + plan.path("path").asString() + " " + plan.path("revision"))
			.isEqualTo("UPGRADE CHART_ONLY 1");
		assertThat(Operations.each(plan.path("steps"), "phase")).containsExactly("CHECK", "HELM", "WAIT_READY",
				"VERIFY", "KEEP_VALUES");
		assertThat(Operations.step(plan, "HELM").path("display").asString()).isEqualTo(
				"helm upgrade --install backend ./backend-26.5.0 --namespace back-blocked -f back-to-revision-1.yaml "
						+ "--reset-then-reuse-values --atomic --debug --timeout " + plan.path("timeout").asString());
		assertThat(Findings.of(plan, "back-by-upgrade").path("detail").asString()).contains(
				"taken out again: retention.days, services.web.hpa.maxReplicas.",
				"Every object comes out as helm recorded it for revision 1.");
		assertThat(Findings.codes(plan)).contains("schema-stays", "services-recreated")
			.doesNotContain("not-as-recorded", "chart-would-move", "downgrade", "rollback-risk", "chart-repository",
					"images-follow-appversion", "defaults-changed");
		assertThat(this.operator.post("/plans/" + Api.id(plan) + "/again", Map.of()).json(201).path("revision").asInt())
			.isEqualTo(1);

		JsonNode operation = this.operator.ended(this.operator.run(plan));

		Operations.assertSucceeded(operation);
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.5.0");
		assertThat(release.tags()).hasSize(6).containsValue("26.5.0").doesNotContainValue("26.8.4");
		assertThat(release.config()).isEqualTo(config).doesNotContainKey("RETENTION_DAYS");
		assertThat(values(release, 3)).isEqualTo(values);
		assertThat(this.operator.plan(release.rollback()).path("revision").asInt()).as("not what was left")
			.isEqualTo(1);
		JsonNode kept = this.operator.get(release.path() + "/values-files").json(200);
		assertThat(Operations.of(kept, "origin", "EARLIER").path("name").asString())
			.isEqualTo("back-to-revision-1.yaml");
		assertThat(Operations.of(kept, "origin", "KEPT").path("name").asString())
			.isEqualTo("zymtrace-custom-values.yaml");
	}

	@Test
	void aRollbackThatTheClusterRefusesHalfWayLeadsThereToo() {
		Release release = SharedSandbox.install("back-refused", "25.5.9");
		SharedSandbox.get()
			.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "back-refused", "--version", "25.9.0",
					"--reset-then-reuse-values");
		JsonNode rollback = this.operator.plan(release.rollback());
		this.operator.approve(rollback).json(201);
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-ui");
		JsonNode operation = this.operator.ended(this.operator.start(rollback).json(201));
		assertThat(operation.path("cause").path("code").asString()).as(operation.toString())
			.isEqualTo("put-back-failed");
		SharedSandbox.get().simulator().faults().clear();

		JsonNode plan = pressed("/operations/" + Api.id(operation), rollback);

		assertThat(plan.path("status").asString()).as(plan.toString()).isEqualTo("READY");
		assertThat(plan.path("baseRevision").asInt()).isEqualTo(3);
		assertThat(Findings.of(plan, "newer-objects-stay").path("command").asString())
			.isEqualTo("kubectl delete --ignore-not-found deployment/zymtrace-gateway -n back-refused");
		assertThat(new Browser(this.port, "oncall").get("/operations/" + Api.id(operation)).body())
			.doesNotContain("Go back by an upgrade");
	}

	@Test
	void whatAFileCannotSayIsToldAndWithoutItsRecordThePlanIsStale() {
		Release release = SharedSandbox.install("back-inexact", "26.5.0", "auth.sessionHours=null");
		SharedSandbox.get()
			.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "back-inexact", "--version", "26.5.0",
					"--reset-then-reuse-values", "--set", "auth.sessionHours=24");
		JsonNode plan = this.operator.plan(second(release, 1));
		// a null takes the key out, and the chart's default comes back where there was
		// none
		assertThat(Findings.of(plan, "not-as-recorded").path("detail").asString())
			.contains("ConfigMap zymtrace-common", "value auth.sessionHours")
			.doesNotContain("Deployment");
		SharedSandbox.get().simulator().delete("secrets", "back-inexact", "sh.helm.release.v1.backend.v1");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		assertThat(operation.path("cause").path("code").asString()).isEqualTo("plan-stale");
		assertThat(Operations.each(this.operator.get("/plans/" + Api.id(plan)).json(200).path("staleReasons"), "code"))
			.containsExactly("target-gone");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
	}

	@Test
	void whatCannotBePlannedIsRefusedWithTheReason(@TempDir Path directory) throws IOException {
		write(directory.resolve("Chart.yaml"), "apiVersion: v2\nname: backend\nversion: 26.4.8\nappVersion: 26.4.8\n"
				+ "dependencies: [{name: tools, version: 1.0.0}]\n");
		write(directory.resolve("charts/tools/Chart.yaml"), "apiVersion: v2\nname: tools\nversion: 1.0.0\n");
		write(directory.resolve("templates/a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
		SharedSandbox.get()
			.helm("install", "backend", directory.toString(), "-n", "back-subcharts", "--create-namespace");
		Release release = new Release("back-subcharts", "backend");
		assertThat(this.operator.post("/plans", second(release, 1))
			.problem(409, "chart-has-subcharts")
			.path("detail")
			.asString()).contains("has subcharts, and helm's record of a release does not hold them");
		assertThat(this.operator.get(release.path() + "/values-files").json(200)).isEmpty();
		new Api(this.port, "oncall").post("/plans", second(release, 1)).problem(403, "not-permitted");
		this.operator.post("/plans", second(release, 7)).problem(422, "revision-not-kept");
		Map<String, Object> unknown = second(release, 1);
		unknown.put("route", "SIDEWAYS");
		this.operator.post("/plans", unknown).problem(422, "route-unknown");
	}

	/** What the only button of that name on the page leads to. */
	private JsonNode pressed(String page, JsonNode rollback) {
		Browser browser = new Browser(this.port, "operator");
		Browser.Page plan = browser.press(browser.get(page), "/plans/" + Api.id(rollback) + "/by-upgrade", Map.of());
		assertThat(plan.html().select("h1").text()).startsWith("Back to revision 1 by an upgrade");
		return this.operator.get(plan.path()).json(200);
	}

	private static Map<String, Object> second(Release release, int revision) {
		Map<String, Object> request = release.rollback();
		request.putAll(Map.of("revision", revision, "route", "UPGRADE"));
		return request;
	}

	private static JsonNode values(Release release, int revision) {
		List<String> command = List.of("get", "values", release.name(), "-n", release.namespace(), "--revision",
				Integer.toString(revision), "-o", "json");
		return JsonMapper.shared().readTree(SharedSandbox.get().helm(command.toArray(String[]::new)));
	}

	private static void write(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

}
