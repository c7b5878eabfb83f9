package io.upgradeconsole.sandbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What helm does to the chart's releases, as measured on the real ones: run with helm 3,
 * and by {@code -Dsandbox.helm=4} with helm 4.
 */
@ExtendWith(HelmAtHand.class)
class SandboxIT {

	private static final String[] SERVICES = { "ingest", "web", "gateway", "symdb", "identity", "ui" };

	private static Sandbox sandbox;

	@BeforeAll
	static void start() {
		sandbox = Sandbox.start(SandboxOptions.defaults());
	}

	@AfterAll
	static void stop() {
		sandbox.close();
	}

	@AfterEach
	void repair() {
		sandbox.simulator().faults().clear();
	}

	@Test
	void startsWithEachReleaseInItsState() {
		Map<String, String> states = new TreeMap<>();
		for (SandboxRelease release : SandboxRelease.values()) {
			JsonNode status = json(
					sandbox.helm("status", release.releaseName(), "-n", release.namespace(), "-o", "json"));
			states.put(release.namespace() + "/" + release.releaseName(),
					status.path("info").path("status").asString() + " " + status.path("version"));
		}
		assertThat(states).containsOnly(Map.entry("zymtrace/backend", "deployed 1"),
				Map.entry("acme-prod/acme-backend", "deployed 1"), Map.entry("staging/zymtrace", "deployed 1"),
				Map.entry("pending/backend", "pending-upgrade 2"), Map.entry("frozen/backend", "deployed 2"),
				Map.entry("careless/backend", "deployed 1"), Map.entry("old/backend", "deployed 1"));
		assertThat(images("staging")).containsEntry("ingest", "25.12.5")
			.containsEntry("symdb", "25.12.4")
			.containsEntry("web", "25.12.6");
		assertThat(images("frozen")).containsOnlyKeys(SERVICES).containsValue(SandboxRelease.FROZEN_TAG);
		assertThat(deployments("acme-prod")).hasSize(6)
			.allSatisfy((each) -> assertThat(each.name()).startsWith("acme-"));
		assertThat(sandbox.simulator().list("statefulsets", "acme-prod")).isEmpty();
		assertThat(sandbox.tryHelm("upgrade", "backend", "zymtrace/backend", "-n", "pending").stderr())
			.contains("another operation (install/upgrade/rollback) is in progress");
	}

	@Test
	void rendersTheSecretsIntoEveryPlaceThatMaskingMustKnow() {
		JsonNode plan = dryRun("zymtrace", "26.5.0");
		String everything = plan.toString();
		assertThat(everything).contains(SandboxSecrets.SHORT_PASSWORD, SandboxSecrets.LICENSE_KEY, "p%40ss%2Fw0rd")
			.contains(SandboxSecrets.neverShown().stream().filter((form) -> form.startsWith("c2FuZGJveC1")).toList());
		assertThat(everything).doesNotContain(SandboxSecrets.SHORT_PASSWORD + "@");
	}

	@Test
	void rendersAnUnchangedReleaseAsItsRecordHasIt() {
		JsonNode plan = dryRun("zymtrace", "26.5.0");
		assertThat(plan.path("manifest").asString().strip())
			.isEqualTo(sandbox.helm("get", "manifest", "backend", "-n", "zymtrace").strip());
		assertThat(hooks(plan)).containsOnlyKeys("Deployment", "Job", "Secret", "Service");
		assertThat(dryRun("zymtrace", "26.5.0").path("hooks")).isEqualTo(plan.path("hooks"));
	}

	@Test
	void changesOnlyTheImagesOfSevenHooksWhenOnlyTheTagChanges() {
		assertThat(changesByTag("zymtrace", "backend", "26.5.0"))
			.allSatisfy((line) -> assertThat(line).contains("image:"))
			.hasSize(7);
	}

	@Test
	void changesAConfigMapTooWithTheTagOfTheVersionMadeForThat() {
		assertThat(changesByTag("staging", "zymtrace", "25.12.7"))
			.anyMatch((line) -> line.contains("ANNOUNCED_VERSION"));
	}

	@Test
	void rendersThePolicyOnlyWithTheClusterAtHand() {
		assertThat(dryRun("zymtrace", "26.5.0").path("manifest").asString()).contains("kind: NetworkPolicy");
		assertThat(sandbox.helm("template", "backend", "zymtrace/backend")).doesNotContain("kind: NetworkPolicy");
	}

	@Test
	void tellsTheThreeKindsOfVanishedKeysApart() {
		assertThat(template("26.8.4", "auth.basic.enabled=true")).contains("deprecated", "AUTH_BASIC: \"true\"");
		assertThat(template("25.5.9", "services.ui.service.type=NodePort")).contains("type: NodePort");
		assertThat(template("25.9.0", "services.ui.service.type=NodePort")).doesNotContain("NodePort");
		assertThat(template("26.7.2", "metricReporter.enabled=false")).doesNotContain("metric-reporter");
		assertThat(sandbox
			.tryHelm("template", "backend", "zymtrace/backend", "--version", "26.7.3", "--set",
					"metricReporter.enabled=false")
			.stderr()).contains("metricReporter.enabled: this setting no longer exists");
	}

	@Test
	void rendersDifferentlyEachTimeInTheCloudSqlModeOnly() {
		assertThat(template("26.5.0", "postgres.mode=gcp_cloudsql"))
			.isNotEqualTo(template("26.5.0", "postgres.mode=gcp_cloudsql"));
		assertThat(template("26.5.0", "postgres.mode=aws_aurora"))
			.isEqualTo(template("26.5.0", "postgres.mode=aws_aurora"));
	}

	@Test
	void replacesEveryServiceInAnUpgradeAndNoneInARollback() {
		install("rolled", "26.5.0");
		Map<String, String> before = uids("rolled");
		upgrade("rolled", "26.8.4").orThrow();
		Map<String, String> after = uids("rolled");
		assertThat(after).hasSize(6);
		assertThat(after.values()).doesNotContainAnyElementsOf(before.values());
		assertThat(sandbox.helm("rollback", "backend", "1", "-n", "rolled", "--wait")).contains("success");
		assertThat(uids("rolled")).isEqualTo(after);
		assertThat(images("rolled")).containsValue("26.8.4").doesNotContainValue("26.5.0");
		assertThat(sandbox.simulator().find("configmaps", "rolled", "zymtrace-common"))
			.hasValueSatisfying((config) -> assertThat(config.json().path("data").has("RETENTION_DAYS")).isFalse());
		assertThat(sandbox.simulator().list("services", "rolled")).hasSize(9);
	}

	@Test
	void saysDeployedWhenNoServiceCanBePulled() {
		install("unpulled", "26.5.0");
		HelmResult result = upgrade("unpulled", "26.5.0", "--set",
				"services.common.imageTag=does-not-exist,services.migrate.image.tag=26.5.0");
		assertThat(result.exitCode()).isZero();
		await().untilAsserted(() -> assertThat(waitingReasons("unpulled")).hasSize(6).containsOnly("ImagePullBackOff"));
		assertThat(sandbox.simulator().list("events", "unpulled"))
			.anyMatch((event) -> event.json().path("message").asString().contains("Failed to pull image"));
	}

	@Test
	void givesUpWhenTheMigrationFails() {
		install("failed", "26.5.0");
		HelmResult result = upgrade("failed", "26.5.1", "--atomic", "--timeout", "20s", "--set",
				"services.migrate.image.tag=job-fails");
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.stderr()).contains("migrate");
		assertThat(images("failed")).containsValue("26.5.0");
		assertThat(sandbox.helm("history", "backend", "-n", "failed")).contains("Rollback to 1");
	}

	@Test
	void losesAServiceAndLeavesTheOthersOnTheNewVersionWhenOneIsRefused() {
		install("refused", "26.5.0");
		sandbox.simulator().faults().refuse("deployments", "zymtrace-web");
		assertThat(upgrade("refused", "26.5.1", "--atomic", "--timeout", "20s").stderr()).contains("exceeded quota",
				"has been rolled back");
		assertThat(json(sandbox.helm("status", "backend", "-n", "refused", "-o", "json")).at("/info/status").asString())
			.isEqualTo("deployed");
		assertThat(images("refused")).containsEntry("ingest", "26.5.1").doesNotContainKey("web");
	}

	@Test
	void refusesToChangeTheStorageClassOfAVolume() {
		install("immutable", "26.5.0");
		assertThat(upgrade("immutable", "26.5.0", "--set", "postgres.create.storage.storageClass=fast").stderr())
			.contains("spec is immutable after creation");
	}

	private static void install(String namespace, String version) {
		sandbox.helm("install", "backend", "zymtrace/backend", "-n", namespace, "--create-namespace", "--version",
				version);
	}

	private static HelmResult upgrade(String namespace, String version, String... more) {
		return sandbox.tryHelm(Stream
			.concat(Stream.of("upgrade", "--install", "backend", "zymtrace/backend", "-n", namespace, "--version",
					version, "--reset-then-reuse-values"), Stream.of(more))
			.toArray(String[]::new));
	}

	private static JsonNode dryRun(String namespace, String version, String... more) {
		return json(upgrade(namespace, version,
				Stream.concat(Stream.of("--dry-run=server", "-o", "json"), Stream.of(more)).toArray(String[]::new))
			.orThrow());
	}

	private static List<String> changesByTag(String namespace, String release, String version) {
		String[] command = { "upgrade", release, "zymtrace/backend", "-n", namespace, "--version", version,
				"--reset-then-reuse-values", "--dry-run=server", "-o", "json", "--set", "services.common.imageTag=1" };
		List<String> before = lines(json(sandbox.helm(command)));
		command[command.length - 1] = "services.common.imageTag=26.5.9";
		return lines(json(sandbox.helm(command))).stream().filter((line) -> !before.contains(line)).toList();
	}

	private static List<String> lines(JsonNode release) {
		return Stream
			.concat(release.path("manifest").asString().lines(),
					stream(release.path("hooks")).flatMap((hook) -> hook.path("manifest").asString().lines()))
			.toList();
	}

	private static Map<String, Long> hooks(JsonNode release) {
		return stream(release.path("hooks"))
			.collect(Collectors.groupingBy((hook) -> hook.path("kind").asString(), Collectors.counting()));
	}

	private static String template(String version, String set) {
		return sandbox.helm("template", "backend", "zymtrace/backend", "--version", version, "--set", set);
	}

	private static List<KubeObject> deployments(String namespace) {
		return sandbox.simulator().list("deployments", namespace);
	}

	private static Map<String, String> uids(String namespace) {
		return deployments(namespace).stream().collect(Collectors.toMap(KubeObject::name, KubeObject::uid));
	}

	private static Map<String, String> images(String namespace) {
		return deployments(namespace).stream()
			.collect(Collectors.toMap((each) -> image(each)[0], (each) -> image(each)[1]));
	}

	private static String[] image(KubeObject deployment) {
		String image = deployment.spec().at("/template/spec/containers/0/image").asString();
		return image.substring(image.lastIndexOf('/') + 1).split(":");
	}

	private static List<String> waitingReasons(String namespace) {
		return sandbox.simulator()
			.list("pods", namespace)
			.stream()
			.map((pod) -> pod.status().at("/containerStatuses/0/state/waiting/reason").asString(""))
			.filter((reason) -> !reason.isEmpty())
			.toList();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	private static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

}
