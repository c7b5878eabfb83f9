package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The way back: what {@code helm rollback} does, and what it leaves to the console.
 */
class RollbackIT extends ConsoleJourney {

	private final Simulator cluster = SharedSandbox.get().simulator();

	@AfterEach
	void mendTheCluster() {
		this.cluster.faults().clear();
		SharedSandbox.get().charts().available(true);
	}

	@Test
	void everythingThatHelmLeavesComesBackAndOnCallNeedsNobodyForIt() {
		Release release = SharedSandbox.install("rolled", "26.5.0", "global.registry.requirePullSecret=true",
				"global.registry.username=puller", "global.registry.password=the-older-login",
				"services.web.hpa.enabled=true");
		Map<String, String> services = release.identities("services");
		Operations.assertSucceeded(this.operator.ended(this.operator.run(this.operator.plan(release.upgrade("COMBINED"),
				"chartVersion", "26.8.4", "imageTag", "26.8.4", "valuesFileId", newerLogin(release)))));
		Map<String, String> newerServices = release.identities("services");
		assertThat(login(release)).contains("the-newer-login");
		scaleTo(release, "zymtrace-web", 3);
		SharedSandbox.get().charts().available(false);

		Api oncall = new Api(this.port, "oncall");
		oncall.post("/plans", with(release.upgrade("IMAGE_ONLY"), "imageTag", "26.8.3")).problem(403, "not-permitted");
		JsonNode plan = oncall.post("/plans", release.rollback()).json(201);
		assertThat(plan.path("status").asString()).as(plan.toString()).isEqualTo("READY");
		assertThat(plan.path("kind").asString()).isEqualTo("ROLLBACK");
		assertThat(plan.path("revision").asInt()).isEqualTo(1);
		assertThat(Operations.step(plan, "HELM").path("argv").toString()).isEqualTo(
				"[\"helm\",\"rollback\",\"backend\",\"1\",\"-n\",\"rolled\",\"--wait\",\"--timeout\",\"15m0s\"]");
		assertThat(Operations.touched(Operations.step(plan, "PUT_BACK"))).containsExactlyInAnyOrder(
				"REPLACE Secret zymtrace-registry-cred", "REPLACE Deployment zymtrace-gateway",
				"REPLACE Deployment zymtrace-identity", "REPLACE Deployment zymtrace-ingest",
				"REPLACE Deployment zymtrace-symdb", "REPLACE Deployment zymtrace-ui",
				"REPLACE Deployment zymtrace-web");
		assertThat(Findings.codes(plan)).contains("hooks-put-back", "schema-stays", "data-stays")
			.doesNotContain("newer-objects-removed", "services-left-behind");
		assertThat(Operations.change(plan, "Deployment zymtrace-ingest").path("summary").asString())
			.contains(":26.8.4 becomes", "limits.memory 4Gi becomes 2Gi");
		String diff = oncall.get("/plans/" + Api.id(plan) + "/diff").body();
		assertThat(diff).contains("-  RETENTION_DAYS: '30'").doesNotContain("the-older-login", "the-newer-login");

		oncall.start(plan).problem(422, "break-glass-reason-missing");
		JsonNode operation = oncall.ended(oncall.start(plan, "ingest loses data").json(201));
		SharedSandbox.get().charts().available(true);
		Operations.assertSucceeded(operation);
		assertThat(Operations.phases(operation)).containsExactly("CHECK", "HELM", "PUT_BACK", "WAIT_READY", "VERIFY",
				"KEEP_VALUES");
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.5.0");
		assertThat(release.tags()).hasSize(6).containsValue("26.5.0").doesNotContainValue("26.8.4");
		assertThat(release.config()).containsEntry("SESSION_HOURS", "12").doesNotContainKey("RETENTION_DAYS");
		assertThat(login(release)).contains("the-older-login");
		assertThat(release.deployment("zymtrace-web").spec().path("replicas").asInt()).isEqualTo(3);
		assertThat(release.deployment("zymtrace-ingest").spec().path("replicas").asInt()).isEqualTo(1);
		// the hook Services of the same names were not put back in their place
		assertThat(release.identities("services")).isEqualTo(newerServices);
		assertThat(services).containsOnlyKeys(newerServices.keySet());

		wasReviewed(oncall, operation, release);
	}

	/** Break-glass: marked everywhere, and looked at by another person. */
	private void wasReviewed(Api oncall, JsonNode operation, Release release) {
		assertThat(operation.path("breakGlass").asBoolean()).isTrue();
		assertThat(operation.path("approvedBy").isEmpty()).isTrue();
		assertThat(operation.has("review")).isFalse();
		String review = "/operations/" + Api.id(operation) + "/review";
		oncall.post(review, Map.of()).problem(403, "not-permitted");
		Api approver = new Api(this.port, "approver");
		JsonNode reviewed = approver.post(review, Map.of("reason", "looked at the log")).json(200);
		assertThat(reviewed.path("review").path("reviewedBy").asString()).isEqualTo("approver");
		approver.post(review, Map.of()).problem(409, "reviewed-already");
		JsonNode entries = new Api(this.port, "auditor").get("/audit?release=" + release.reference()).json(200);
		assertThat(Operations.each(entries, "action")).containsSubsequence("break-glass-reviewed", "operation-ended",
				"put-back-ended", "put-back-started", "command-ended", "command-started", "operation-started");
		JsonNode started = Operations.of(entries, "action", "operation-started");
		assertThat(started.path("breakGlass").asBoolean()).isTrue();
		assertThat(started.path("reason").asString()).isEqualTo("ingest loses data");
		assertThat(Operations.of(entries, "action", "put-back-ended").path("verdict").asString())
			.contains("Deployment zymtrace-web replaced");
	}

	@Test
	void helmAloneFailsTheVerificationAndALostServiceIsMadeAgain() {
		Release release = SharedSandbox.install("helm-alone", "26.5.0");
		Sandbox sandbox = SharedSandbox.get();
		sandbox.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "helm-alone", "--version", "26.5.0",
				"--reset-then-reuse-values", "--set", "services.common.imageTag=26.5.1", "--set",
				"auth.sessionHours=24");
		sandbox.helm("rollback", "backend", "1", "-n", "helm-alone", "--wait");
		assertThat(release.config()).containsEntry("SESSION_HOURS", "12");
		assertThat(release.tags()).containsValue("26.5.1");
		Verified alone = this.operator.verified(release, Map.of());
		assertThat(alone.status("release-deployed")).isEqualTo("PASSED");
		assertThat(alone.status("images-as-planned")).as(alone.toString()).isEqualTo("FAILED");

		this.cluster.delete("deployments", "helm-alone", "zymtrace-symdb");
		this.cluster.faults().refuse("deployments", "zymtrace-ui");
		JsonNode refused = this.operator.plan(release.rollback());
		assertThat(refused.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(Findings.of(refused, "put-back-refused").path("detail").asString()).contains("zymtrace-ui",
				"exceeded quota");
		this.cluster.faults().clear();

		JsonNode plan = this.operator.plan(release.rollback());
		assertThat(plan.path("revision").asInt()).as("the proposed one").isEqualTo(1);
		assertThat(Findings.of(plan, "services-left-behind").path("detail").asString())
			.contains("zymtrace-symdb is gone", ":26.5.1");
		assertThat(Operations.touched(Operations.step(plan, "PUT_BACK"))).contains("CREATE Deployment zymtrace-symdb");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		Operations.assertSucceeded(operation);
		assertThat(operation.path("breakGlass").asBoolean()).isFalse();
		assertThat(release.tags()).hasSize(6).containsValue("26.5.0").doesNotContainValue("26.5.1");
		assertThat(this.operator.start(plan).json(200).path("id")).isEqualTo(operation.path("id"));
	}

	@Test
	void aChangeOfConfigurationAloneRollsThePodsAndAServiceThatCameLaterGoes() {
		Release release = SharedSandbox.install("config-only", "25.5.9", "services.common.imageTag=25.5.9");
		SharedSandbox.get()
			.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "config-only", "--version", "25.9.0",
					"--reset-then-reuse-values", "--set", "auth.sessionHours=24");
		release.awaitReady();
		assertThat(release.tags()).hasSize(6).containsKey("zymtrace-gateway").doesNotContainValue("25.9.0");
		Set<String> newerPods = release.servicePods();

		JsonNode plan = this.operator.plan(release.rollback(), "timeout", "2m");
		assertThat(Operations.touched(Operations.step(plan, "VERIFY")))
			.containsExactly("REMOVE Deployment zymtrace-gateway");
		assertThat(Findings.codes(plan)).contains("newer-objects-removed");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		Operations.assertSucceeded(operation);
		assertThat(Operations.each(operation.path("checks"), "code")).contains("hooks-put-back",
				"newer-objects-removed");
		assertThat(release.config()).containsEntry("SESSION_HOURS", "12");
		assertThat(release.tags()).hasSize(5).doesNotContainKey("zymtrace-gateway");
		assertThat(release.identities("services")).doesNotContainKey("zymtrace-gateway");
		await()
			.untilAsserted(() -> assertThat(release.servicePods()).hasSize(5).doesNotContainAnyElementsOf(newerPods));
	}

	@Test
	void aReleaseThatHelmLeftPendingComesBackAndAPlanThatWasOvertakenDoesNotRun() throws Exception {
		Release release = SharedSandbox.install("left-pending", "26.5.0");
		Process upgrade = SharedSandbox.get()
			.startHelm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "left-pending", "--version",
					"26.5.0", "--reset-then-reuse-values", "--set", "services.migrate.image.tag=26.5.1-job-hangs",
					"--set", "auth.sessionHours=24");
		await().until(() -> this.cluster.find("jobs", "left-pending", "zymtrace-migrate").isPresent());
		upgrade.destroyForcibly().waitFor();
		assertThat(release.lastOfHistory()).isEqualTo("2 pending-upgrade backend-26.5.0");

		this.operator.post("/plans", with(release.rollback(), "revision", 7)).problem(422, "revision-not-kept");
		JsonNode plan = this.operator.plan(release.rollback());
		assertThat(Findings.codes(plan)).contains("release-pending");
		assertThat(Findings.of(plan, "migration-at-work").path("command").asString())
			.isEqualTo("kubectl delete job zymtrace-migrate -n left-pending");
		this.cluster.delete("jobs", "left-pending", "zymtrace-migrate");
		JsonNode other = this.operator.plan(release.rollback());
		assertThat(other.path("digest")).isEqualTo(plan.path("digest"));
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		Operations.assertSucceeded(operation);
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.5.0");
		assertThat(release.config()).containsEntry("SESSION_HOURS", "12");

		JsonNode late = this.operator.ended(this.operator.run(other));
		assertThat(late.path("cause").path("code").asString()).isEqualTo("plan-stale");
		assertThat(late.path("cause").path("detail").asString()).contains("revision 2 to 3");
		assertThat(release.history()).hasSize(3);
	}

	private String newerLogin(Release release) {
		return Api.id(
				this.operator
					.post(release.path() + "/values-files", "text/yaml",
							"global: {registry: {password: the-newer-login}}".getBytes(StandardCharsets.UTF_8))
					.json(201));
	}

	private void scaleTo(Release release, String name, int replicas) {
		ObjectNode scaled = release.deployment(name).copy();
		((ObjectNode) scaled.path("spec")).put("replicas", replicas);
		this.cluster.replace("deployments", scaled);
		await().until(() -> release.deployment(name).status().path("readyReplicas").asInt() == replicas);
	}

	private String login(Release release) {
		String data = this.cluster.find("secrets", release.namespace(), "zymtrace-registry-cred")
			.orElseThrow()
			.json()
			.path("data")
			.path(".dockerconfigjson")
			.asString();
		return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
	}

	private static Map<String, Object> with(Map<String, Object> request, String name, Object value) {
		request.put(name, value);
		return request;
	}

}
