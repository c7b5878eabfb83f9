package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.SandboxSecrets;
import io.upgradeconsole.sandbox.simulator.Faults;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whether the cluster can pull a plan's images is found out before anybody approves.
 */
@Tag("whichever-helm")
class ImageCheckIT extends ConsoleJourney {

	private static final Release MIRRORED = Release.of(SandboxRelease.EXTERNAL_DATABASES);

	private static final Release HEALTHY = Release.of(SandboxRelease.HEALTHY);

	private final Faults faults = SharedSandbox.get().simulator().faults();

	@AfterEach
	void mend() {
		this.faults.clear();
	}

	@Test
	void allImagesOfAGoodTagArePulledAndThePodsAreGone() {
		JsonNode plan = this.operator.plan(HEALTHY.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		List<String> before = pods(HEALTHY);
		JsonNode check = checked(plan);
		assertThat(check.path("state").asString()).isEqualTo("DONE");
		assertThat(check.path("summary").asString()).isEqualTo("All 7 images can be pulled");
		assertThat(states(check)).hasSize(10)
			.containsEntry("registry.sandbox.example/zymtrace/ingest:26.5.1", "PULLED")
			.containsEntry("registry.sandbox.example/zymtrace/migrate:26.5.1", "PULLED")
			// databases do not change with a tag
			.containsEntry("registry.sandbox.example/zymtrace/clickhouse-server:25.3", "SKIPPED")
			.containsEntry("registry.sandbox.example/zymtrace/postgres:17", "SKIPPED");
		assertThat(check.path("podsLeft").asBoolean()).isFalse();
		assertThat(pods(HEALTHY)).isEqualTo(before);
		assertThat(codes(this.operator.get("/plans/" + Api.id(plan)).json(200))).doesNotContain("images-not-pullable");
	}

	@Test
	void whatTheMirrorLacksIsNamedWithTheCommandsThatCopyItAndBlocksNothing() {
		JsonNode plan = missingTwo();
		JsonNode check = checked(plan);
		assertThat(check.path("summary").asString()).isEqualTo("2 of 7 images cannot be pulled");
		JsonNode web = result(check, "mirror.acme.example/zymtrace/web:26.5.1-does-not-exist");
		assertThat(web.path("state").asString()).isEqualTo("NOT_PULLABLE");
		assertThat(web.path("registry").asString()).isEqualTo("mirror.acme.example");
		assertThat(web.path("reason").asString()).isEqualTo("ErrImagePull");
		assertThat(web.path("message").asString()).contains("web:26.5.1-does-not-exist: not found");
		assertThat(web.path("usedBy").path(0).asString()).isEqualTo("Deployment acme-web");
		assertThat(web.at("/mirror/setting").asString()).isEqualTo("global.imageRegistry");
		assertThat(words(web.at("/mirror/skopeo")))
			.isEqualTo("skopeo copy --all docker://registry.sandbox.example/zymtrace/web:26.5.1-does-not-exist "
					+ "docker://mirror.acme.example/zymtrace/web:26.5.1-does-not-exist");
		assertThat(words(web.at("/mirror/docker/2")))
			.isEqualTo("docker push mirror.acme.example/zymtrace/web:26.5.1-does-not-exist");
		// an image without the command "true" fails to start, and is pulled all the same
		assertThat(states(check)).containsEntry("mirror.acme.example/zymtrace/symdb:26.5.1-from-scratch", "PULLED");

		JsonNode shown = this.operator.get("/plans/" + Api.id(plan)).json(200);
		JsonNode finding = shown.path("findings").path(0);
		assertThat(finding.path("code").asString()).isEqualTo("images-not-pullable");
		assertThat(finding.path("severity").asString()).isEqualTo("WARNING");
		assertThat(finding.path("detail").asString()).contains("The mirror mirror.acme.example (global.imageRegistry)",
				"Deployment acme-web, Deployment acme-ui");
		assertThat(shown.path("imageCheck")).isEqualTo(check);
		assertThat(shown.path("status").asString()).isEqualTo("READY");
		assertThat(shown.path("digest")).isEqualTo(plan.path("digest"));
		assertThat(this.operator.approve(plan).status()).isEqualTo(201);
		assertThat(pullPods(MIRRORED)).isEmpty();
	}

	@Test
	void thePageRepeatsWhatCannotBePulledWhereThePlanIsConfirmed() {
		JsonNode plan = missingTwo();
		checked(plan);
		var page = new Browser(this.port, "operator").get("/plans/" + Api.id(plan)).html();
		assertThat(page.select("#plan-findings .callout-title").eachText())
			.anyMatch((title) -> title.endsWith("2 of 7 images cannot be pulled"));
		assertThat(page.select("section.confirm #image-reminder").text()).contains("2 of 7 images cannot be pulled");
		assertThat(page.select("#image-check .checks > li").first().text()).contains("Cannot pull",
				"mirror.acme.example, the mirror in global.imageRegistry, for Deployment acme-web");
		assertThat(page.select("#image-check").attr("hx-trigger")).isEmpty();
		assertThat(page.select("form[action$=/start] button")).hasSize(1);
	}

	@Test
	void theAuditTrailSaysWhoHadItCheckedAndWhatCameOfIt() {
		JsonNode plan = missingTwo();
		checked(plan);
		List<JsonNode> entries = audit(plan);
		assertThat(entries)
			.extracting((entry) -> entry.path("action").asString() + " " + entry.path("actor").asString() + " "
					+ entry.path("outcome").asString())
			.containsExactly("image-check-ended operator DONE", "image-check-started operator STARTED");
		assertThat(entries.get(0).path("verdict").asString()).startsWith("2 of 7 images cannot be pulled: ")
			.contains("mirror.acme.example/zymtrace/web:26.5.1-does-not-exist not pullable (ErrImagePull)",
					"mirror.acme.example/zymtrace/ingest:26.5.1 pulled");
		// none of the plan's commands has run
		assertThat(entries).allSatisfy((entry) -> assertThat(entry.path("commands")).isEmpty());
	}

	@Test
	void whoMayNotHaveImagesCheckedIsRefusedAndNothingIsMade() {
		JsonNode plan = this.operator.plan(MIRRORED.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		for (String user : List.of("viewer", "approver", "oncall", "auditor")) {
			JsonNode problem = new Api(this.port, user).post(checks(plan), Map.of()).problem(403, "not-permitted");
			assertThat(problem.path("detail").asString()).contains("may not have the cluster pull images", "OPERATOR");
		}
		assertThat(new Browser(this.port, "viewer").get("/plans/" + Api.id(plan)).html().select("#image-check"))
			.isEmpty();
		assertThat(this.operator.get(checks(plan)).json(200)).isEmpty();
		assertThat(audit(plan)).isEmpty();
	}

	@Test
	void anAccountThatMayNotMakePodsIsToldTheRuleItLacks() {
		JsonNode plan = this.operator.plan(MIRRORED.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		this.faults.deny("create", "pods");
		JsonNode problem = this.operator.post(checks(plan), Map.of()).problem(503, "image-check-forbidden");
		assertThat(problem.path("detail").asString()).contains("namespace acme-prod", "create pods")
			.doesNotContain("delete pods");
		assertThat(problem.path("remedy").asString())
			.contains("{apiGroups: [\"\"], resources: [\"pods\"], verbs: [\"create\", \"list\", \"delete\"]}");
		assertThat(this.operator.get(checks(plan)).json(200)).isEmpty();
		assertThat(audit(plan)).isEmpty();
	}

	@Test
	void aPodAsksTheNodesAndWithTheCredentialsOfItsService() {
		Release release = SharedSandbox.install("image-check-nodes", "26.5.0", "global.registry.requirePullSecret=true",
				"services.common.nodeSelector.disk=fast");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		this.operator.post(checks(plan), Map.of()).json(202);
		KubeObject pod = await().until(() -> pullPods(release).stream().findFirst(), (found) -> found.isPresent())
			.orElseThrow();
		assertThat(pod.spec().at("/imagePullSecrets/0/name").asString()).isEqualTo("zymtrace-registry-cred");
		assertThat(pod.spec().at("/nodeSelector/disk").asString()).isEqualTo("fast");
		assertThat(pod.spec().at("/containers/0/imagePullPolicy").asString()).isEqualTo("Always");
		JsonNode check = ended(plan);
		assertThat(check.path("summary").asString()).isEqualTo("For 6 of 7 images it could not be found out");
		assertThat(result(check, "registry.sandbox.example/zymtrace/web:26.5.1").path("message").asString())
			.startsWith("No node took the pod. 0/1 nodes are available");
		assertThat(states(check)).containsEntry("registry.sandbox.example/zymtrace/migrate:26.5.1", "PULLED");
		assertThat(pullPods(release)).isEmpty();
	}

	@Test
	void onePlanOfAReleaseIsCheckedAtATimeAndPressingTwiceChecksOnce() {
		Release release = SharedSandbox.install("image-check-twice", "26.5.0");
		JsonNode plan = withValues(release, "services: {ui: {image: {tag: 26.5.1-pull-hangs}}}");
		JsonNode other = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		JsonNode first = this.operator.post(checks(plan), Map.of()).json(202);
		assertThat(first.path("state").asString()).isEqualTo("RUNNING");
		assertThat(this.operator.post(checks(plan), Map.of()).json(200).path("id")).isEqualTo(first.path("id"));
		assertThat(this.operator.post(checks(other), Map.of()).problem(409, "image-check-running").path("detail"))
			.asString()
			.contains("operator has the images of plan " + Api.id(plan));
		var page = new Browser(this.port, "viewer").get("/plans/" + Api.id(plan)).html();
		assertThat(page.select("#image-check").attr("hx-trigger")).isEqualTo("every 1s");
		JsonNode check = ended(plan);
		assertThat(result(check, "registry.sandbox.example/zymtrace/ui:26.5.1-pull-hangs").path("message").asString())
			.contains("still being pulled after 15 s");
		assertThat(check.path("summary").asString()).isEqualTo("For 1 of 7 images it could not be found out");
		assertThat(pullPods(release)).isEmpty();
	}

	@Test
	void whatTheRegistrySaysIsMaskedBeforeItIsStored() {
		JsonNode plan = this.operator.plan(HEALTHY.upgrade("IMAGE_ONLY"), "imageTag", "does-not-exist");
		this.faults.registryAnswers("401 Unauthorized from https://puller:" + SandboxSecrets.REGISTRY_PASSWORD
				+ "@registry.sandbox.example/token");
		JsonNode check = checked(plan);
		assertThat(check.path("summary").asString()).isEqualTo("7 of 7 images cannot be pulled");
		assertThat(check.toString()).contains("401 Unauthorized", "[masked]")
			.doesNotContain(SandboxSecrets.REGISTRY_PASSWORD);
		assertThat(audit(plan).toString()).doesNotContain(SandboxSecrets.REGISTRY_PASSWORD);
	}

	@Test
	void aPlanThatCannotBeStartedHasNothingToCheck() {
		Release mixed = Release.of(SandboxRelease.MIXED_PINS);
		JsonNode blocked = this.operator.plan(mixed.upgrade("IMAGE_ONLY"), "imageTag", "25.12.8");
		assertThat(blocked.path("status").asString()).isEqualTo("BLOCKED");
		this.operator.post(checks(blocked), Map.of()).problem(409, "plan-not-ready");
		this.operator.get(checks(blocked) + "/" + Api.id(blocked)).problem(404, "image-check-unknown");
	}

	/** Of a chart's seven images two are missing, and one holds no command. */
	private JsonNode missingTwo() {
		return withValues(MIRRORED, """
				services:
				  web: {image: {tag: 26.5.1-does-not-exist}}
				  ui: {image: {tag: 26.5.1-does-not-exist}}
				  symdb: {image: {tag: 26.5.1-from-scratch}}
				""");
	}

	private JsonNode withValues(Release release, String values) {
		String file = Api.id(this.operator
			.post(release.path() + "/values-files", "text/yaml", values.getBytes(StandardCharsets.UTF_8))
			.json(201));
		return this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.5.1", "valuesFileId", file);
	}

	private JsonNode checked(JsonNode plan) {
		this.operator.post(checks(plan), Map.of()).json(202);
		return ended(plan);
	}

	private JsonNode ended(JsonNode plan) {
		return await().atMost(Duration.ofMinutes(1))
			.until(() -> this.operator.get(checks(plan)).json(200).path(0),
					(check) -> !check.path("state").asString().equals("RUNNING"));
	}

	private List<JsonNode> audit(JsonNode plan) {
		return stream(new Api(this.port, "auditor").get("/audit").json(200))
			.filter((entry) -> entry.path("planId").asString().equals(Api.id(plan)))
			.filter((entry) -> entry.path("action").asString().startsWith("image-check"))
			.toList();
	}

	private static String checks(JsonNode plan) {
		return "/plans/" + Api.id(plan) + "/image-checks";
	}

	private static Map<String, String> states(JsonNode check) {
		Map<String, String> states = new TreeMap<>();
		stream(check.path("results"))
			.forEach((result) -> states.put(result.path("image").asString(), result.path("state").asString()));
		return states;
	}

	private static JsonNode result(JsonNode check, String image) {
		return stream(check.path("results")).filter((result) -> result.path("image").asString().equals(image))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> codes(JsonNode plan) {
		return stream(plan.path("findings")).map((finding) -> finding.path("code").asString()).toList();
	}

	private static String words(JsonNode argv) {
		return String.join(" ", stream(argv).map(JsonNode::asString).toList());
	}

	private static List<String> pods(Release release) {
		return SharedSandbox.get()
			.simulator()
			.list("pods", release.namespace())
			.stream()
			.map((pod) -> pod.name() + " " + pod.uid())
			.toList();
	}

	private static List<KubeObject> pullPods(Release release) {
		return SharedSandbox.get()
			.simulator()
			.list("pods", release.namespace())
			.stream()
			.filter((pod) -> pod.name().startsWith("upgrade-console-pull-"))
			.toList();
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

}
