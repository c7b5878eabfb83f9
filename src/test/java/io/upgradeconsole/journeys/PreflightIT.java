package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What stands in the way of an upgrade is told before one is planned.
 */
@Tag("whichever-helm")
class PreflightIT extends ConsoleJourney {

	private static final Release CLEAN = Release.of(SandboxRelease.EXTERNAL_DATABASES);

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
		SharedSandbox.get().charts().available(true);
		SharedSandbox.get().charts().restore();
	}

	@Test
	void aCleanReleaseIsReadyAndNothingDeservesALook() {
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(states(report)).containsOnly("PASSED", "INFO");
		assertThat(evidence(report, "helm-version")).contains(SharedSandbox.get().helm().version(), "3.14 or newer");
		assertThat(evidence(report, "helm-diff")).contains("needs no plugin");
		assertThat(evidence(report, "cluster-reachable")).contains("Kubernetes v1.", "context sandbox",
				"needs no kubectl");
		assertThat(evidence(report, "api-budget")).contains("5 small questions", "none turned away");
		assertThat(evidence(report, "permissions")).contains("All ", "are given");
		assertThat(evidence(report, "release-found")).contains("chart backend", "26.5.0", "not by its name");
		assertThat(evidence(report, "release-status")).contains("Revision 1 is deployed, since 20");
		assertThat(evidence(report, "running-images")).contains("26.5.0 (gateway, identity, ingest");
		assertThat(evidence(report, "chart-repository")).contains("lists " + published() + " versions", "26.8.4",
				"appVersion", "was read just now and made", "configuration of its own and not in yours");
		assertThat(evidence(report, "databases")).contains("use_existing", "None is in this cluster");
		assertThat(evidence(report, "disk")).contains("MB are free");
	}

	@Test
	void anUnfinishedOperationStandsInTheWayAndIsTold() {
		JsonNode report = preflight(Release.of(SandboxRelease.PENDING));
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(state(report, "release-status")).isEqualTo("FAILED");
		assertThat(evidence(report, "release-status")).contains("Revision 2 has the status 'pending-upgrade' for ",
				"It tried chart 26.5.0 as deployed, images 26.5.0 as deployed, migrate pinned to 26.5.1-job-hangs.",
				"upgrades nothing until that ends");
		assertThat(command(report, "release-status"))
			.isEqualTo("helm rollback backend 1 -n pending --wait --timeout 15m0s");
		assertThat(state(report, "migrate-jobs")).isEqualTo("WARNING");
		assertThat(evidence(report, "migrate-jobs")).contains("Job zymtrace-migrate", "has not ended");
		assertThat(command(report, "migrate-jobs"))
			.isEqualTo("kubectl logs -n pending job/zymtrace-migrate --tail=100");
	}

	@Test
	void databasesInTheClusterAreNamed() {
		assertThat(evidence(preflight(Release.of(SandboxRelease.HEALTHY)), "databases")).contains("clickhouse: create",
				"snapshot them first");
	}

	@Test
	void mixedImagesAreTracedToTheirPins() {
		JsonNode report = preflight(Release.of(SandboxRelease.MIXED_PINS));
		assertThat(state(report, "running-images")).isEqualTo("WARNING");
		assertThat(evidence(report, "running-images")).contains("25.12.5 (ingest)",
				"The values pin ingest to 25.12.5 (services.ingest.image.tag).");
	}

	@Test
	void imagesThatSomebodyChangedByHandAreToldFromThoseOfARevision() {
		Release release = SharedSandbox.install("handmade", "26.5.0");
		KubeObject web = SharedSandbox.get().simulator().find("deployments", "handmade", "zymtrace-web").orElseThrow();
		ObjectNode changed = web.copy();
		((ObjectNode) changed.at("/spec/template/spec/containers/0")).put("image", "registry.example/web:by-hand");
		SharedSandbox.get().simulator().replace("deployments", changed);
		JsonNode report = preflight(release);
		assertThat(state(report, "running-images")).isEqualTo("WARNING");
		assertThat(evidence(report, "running-images")).contains(
				"web (26.5.0 recorded) has by-hand, which no revision that helm keeps brought: somebody changed it");
	}

	@Test
	void anUpgradeThatFailedHalfWayIsFoundInStatusAndImages() {
		Release release = SharedSandbox.install("halfway", "26.5.0");
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-web");
		upgrade(release, "services.common.imageTag=26.5.1");
		JsonNode report = preflight(release);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(state(report, "release-status")).isEqualTo("WARNING");
		assertThat(evidence(report, "release-status")).contains("Revision 2 has the status 'failed'",
				"images 26.5.1 (deployed is 26.5.0)");
		assertThat(command(report, "release-status")).isEqualTo("helm history backend -n halfway");
		assertThat(state(report, "running-images")).isEqualTo("WARNING");
		assertThat(evidence(report, "running-images")).contains("ingest (26.5.0 recorded)",
				"has 26.5.1 from revision 2, which is 'failed'");
		assertThat(state(report, "services-ready")).isEqualTo("WARNING");
		assertThat(evidence(report, "services-ready")).contains("Not ready, or gone: ", "web");
		assertThat(command(report, "services-ready")).isEqualTo("kubectl get pods -n halfway");
	}

	@Test
	void aMigrationThatFailedIsFound() {
		Release release = SharedSandbox.install("unmigrated", "26.5.0");
		upgrade(release, "services.migrate.image.tag=job-fails");
		JsonNode report = preflight(release);
		assertThat(state(report, "migrate-jobs")).isEqualTo("WARNING");
		assertThat(check(report, "migrate-jobs").path("title").asString()).isEqualTo("The last migrate Job has failed");
	}

	@Test
	void aMissingPermissionIsNamedWithTheCommandThatShowsIt() {
		SharedSandbox.get().simulator().faults().deny("delete", "deployments");
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(evidence(report, "permissions")).contains("1 of ", "delete deployments.apps");
		assertThat(command(report, "permissions"))
			.isEqualTo("kubectl auth can-i delete deployments.apps -n acme-prod" + SandboxExecutor.asHelm());
	}

	@Test
	void whatARollbackReplacesAndWhatHelmWaitsByIsAskedForBeforeTheUpgrade() {
		Stream.of("update deployments", "update ingresses", "list replicasets").forEach((need) -> {
			SharedSandbox.get().simulator().faults().clear();
			SharedSandbox.get().simulator().faults().deny(need.split(" ")[0], need.split(" ")[1]);
			JsonNode report = preflight(CLEAN);
			assertThat(evidence(report, "permissions")).contains(need + ".");
			assertThat(state(report, "permissions")).as(need)
				.isEqualTo(need.equals("update ingresses") ? "INFO" : "FAILED");
		});
	}

	@Test
	void whatOnlyBindsAPlanToItsClusterIsAskedForAndStandsInNobodysWay() {
		SharedSandbox.get().simulator().faults().deny("get", "namespaces");
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(state(report, "permissions")).isEqualTo("INFO");
		assertThat(evidence(report, "permissions")).contains(": get namespaces.");
	}

	@Test
	void whatTheChartLooksUpInTheWholeClusterIsAskedForThere() {
		SharedSandbox.get().simulator().faults().deny("get", "apiservices");
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(check(report, "permissions").path("remedy").asString()).contains("ClusterRole");
		assertThat(command(report, "permissions"))
			.isEqualTo("kubectl auth can-i get apiservices.apiregistration.k8s.io/v1.networking.k8s.io"
					+ SandboxExecutor.asHelm());
	}

	@Test
	void aPermissionThatOnlyOtherObjectsTakeStandsInNobodysWay() {
		SharedSandbox.get().simulator().faults().deny("create", "poddisruptionbudgets");
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(state(report, "permissions")).isEqualTo("INFO");
		String whom = SandboxExecutor.isJob() ? " to " + SandboxExecutor.USER : "";
		assertThat(evidence(report, "permissions"))
			.contains("Not given" + whom + ": create poddisruptionbudgets.policy.");
	}

	@Test
	void ofHelmsJobsTheirOwnAccountIsAskedAbout() {
		HelmsAccount account = new HelmsAccount("nearly-all");
		account.role(CLEAN.namespace(), HelmsAccount.WITHOUT_DELETING_DEPLOYMENTS);
		account.role(HelmsAccount.JOBS, HelmsAccount.TOLD);
		account.clusterRole(HelmsAccount.LOOKED_UP);
		try (RunningConsole console = account.console()) {
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(report.path("ready").asBoolean()).isFalse();
			assertThat(check(report, "permissions").path("title").asString())
				.isEqualTo("The account of helm's Jobs may not do what an upgrade does");
			assertThat(evidence(report, "permissions")).matches(
					account.user() + ", as which helm runs, lacks 1 of [0-9]+ permissions: delete deployments.apps.");
			assertThat(check(report, "permissions").path("remedy").asString()).startsWith(
					"Give them to " + account.user() + " with a Role and a RoleBinding in namespace acme-prod.");
			assertThat(command(report, "permissions"))
				.isEqualTo("kubectl auth can-i delete deployments.apps -n acme-prod --as=" + account.user());
			account.role(CLEAN.namespace(), HelmsAccount.ALL);
			JsonNode mended = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(state(mended, "permissions")).isEqualTo("PASSED");
			assertThat(evidence(mended, "permissions")).matches(
					"All [0-9]+ permissions are given, [0-9]+ of them to " + account.user() + ", as which helm runs.");
		}
	}

	@Test
	void aRoleInTheReleasesNamespaceGivesHelmsJobsNothingElsewhere() {
		HelmsAccount account = new HelmsAccount("at-home");
		account.role(CLEAN.namespace(), HelmsAccount.ALL, HelmsAccount.LOOKED_UP);
		try (RunningConsole console = account.console()) {
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(evidence(report, "permissions")).contains(" lacks 3 of ",
					"get secrets in namespace console-jobs, get apiservices.apiregistration.k8s.io/v1.networking.k8s.io");
			assertThat(check(report, "permissions").path("remedy").asString())
				.contains("in namespace console-jobs and acme-prod, and a ClusterRole");
		}
	}

	@Test
	void whereHelmRunsInJobsTheConsoleNeedsWhatItDoesItself() {
		try (RunningConsole console = RunningConsole.with(SharedSandbox.dataDirectory(), SandboxExecutor.inJobs())) {
			SharedSandbox.get().simulator().faults().deny("update", "deployments");
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(check(report, "permissions").path("title").asString())
				.isEqualTo("The console's account may not do what an upgrade does");
			assertThat(evidence(report, "permissions"))
				.matches("The console's account lacks 1 of [0-9]+ permissions: update deployments.apps.");
			assertThat(command(report, "permissions"))
				.isEqualTo("kubectl auth can-i update deployments.apps -n acme-prod");
		}
	}

	@Test
	void aConsoleThatMayNotAskAboutHelmsAccountSaysSoAndPlansAllTheSame() {
		try (RunningConsole console = RunningConsole.with(SharedSandbox.dataDirectory(), SandboxExecutor.inJobs())) {
			SharedSandbox.get().simulator().faults().deny("create", "localsubjectaccessreviews");
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(report.path("ready").asBoolean()).isTrue();
			assertThat(state(report, "permissions")).isEqualTo("UNKNOWN");
			assertThat(evidence(report, "permissions")).contains("may not ask in namespace ",
					"what " + SandboxExecutor.USER + " may do");
			assertThat(check(report, "permissions").path("remedy").asString())
				.contains("resources: [\"localsubjectaccessreviews\"]");
		}
	}

	@Test
	void aServerThatTurnsRequestsAwayIsBusy() {
		SharedSandbox.get().simulator().faults().tooMuchToDo();
		JsonNode report = preflight(CLEAN);
		assertThat(state(report, "api-budget")).isEqualTo("WARNING");
		assertThat(evidence(report, "api-budget")).containsPattern("[23] turned away");
		assertThat(state(report, "cluster-reachable")).isEqualTo("PASSED");
	}

	@Test
	void aClusterThatIsAwayIsToldOnceAndTheRestIsNotKnown() {
		SharedSandbox.get().simulator().faults().dropConnections();
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(state(report, "cluster-reachable")).isEqualTo("FAILED");
		assertThat(check(report, "cluster-reachable").path("remedy").asString()).contains("kubeconfig");
		assertThat(Stream.of("api-budget", "permissions", "release-status", "migrate-jobs", "services-ready",
				"running-images", "databases"))
			.allSatisfy((code) -> {
				assertThat(state(report, code)).as(code).isEqualTo("UNKNOWN");
				assertThat(check(report, code).path("remedy").asString()).isEmpty();
			});
		assertThat(state(report, "helm-version")).isEqualTo("PASSED");
		assertThat(state(report, "chart-repository")).isEqualTo("PASSED");
	}

	@Test
	void aRepositoryThatDoesNotAnswerIsACheckThatFailedAndNotAnError() {
		SharedSandbox.get().charts().available(false);
		JsonNode report = preflight(CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(state(report, "chart-repository")).isEqualTo("FAILED");
		assertThat(state(report, "deployed-chart-published")).isEqualTo("UNKNOWN");
		assertThat(state(report, "cluster-reachable")).isEqualTo("PASSED");
	}

	@Test
	void aDeployedChartThatIsNoLongerPublishedCannotBePinned() {
		SharedSandbox.get().charts().withdraw("26.5.0");
		JsonNode report = preflight(CLEAN);
		assertThat(state(report, "deployed-chart-published")).isEqualTo("WARNING");
		assertThat(command(report, "deployed-chart-published"))
			.isEqualTo("helm search repo zymtrace/backend --versions");
		assertThat(evidence(report, "chart-repository")).contains("lists " + published() + " versions");
	}

	@Test
	void anOldHelmAndAFullDiskAreTold(@TempDir Path directory) throws IOException {
		Path old = directory.resolve("helm");
		Files.writeString(old, "#!/bin/sh\necho v3.13.0\n");
		assertThat(old.toFile().setExecutable(true)).isTrue();
		try (RunningConsole console = RunningConsole.with("console.helm.binary", old)) {
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(report.path("ready").asBoolean()).isFalse();
			assertThat(state(report, "helm-version")).isEqualTo("FAILED");
			assertThat(evidence(report, "helm-version")).contains("v3.13.0", "--reset-then-reuse-values");
		}
		try (RunningConsole console = RunningConsole.with("console.preflight.free-space", "9000000GB")) {
			JsonNode report = preflight(new Api(console.port(), "operator"), CLEAN);
			assertThat(state(report, "disk")).isEqualTo("WARNING");
			assertThat(command(report, "disk")).startsWith("df -h /");
		}
	}

	@Test
	void aReleaseThatIsNotThereIsNotChecked() {
		this.operator.get(new Release("acme-prod", "nothing").path() + "/preflight").problem(404, "release-unknown");
	}

	private static int published() {
		return SharedSandbox.get().charts().versions().size();
	}

	private JsonNode preflight(Release release) {
		return preflight(this.operator, release);
	}

	private static JsonNode preflight(Api api, Release release) {
		return api.get(release.path() + "/preflight").json(200);
	}

	/** By hand, and without a way back. */
	private static void upgrade(Release release, String set) {
		await().until(() -> release.tags().size() == 6);
		assertThat(SharedSandbox.get()
			.tryHelm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--timeout", "30s", "--set", set)
			.exitCode()).isNotZero();
	}

	private static Stream<String> states(JsonNode report) {
		return StreamSupport.stream(report.path("checks").spliterator(), false)
			.map((check) -> check.path("state").asString());
	}

	private static JsonNode check(JsonNode report, String code) {
		return StreamSupport.stream(report.path("checks").spliterator(), false)
			.filter((check) -> check.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private static String state(JsonNode report, String code) {
		return check(report, code).path("state").asString();
	}

	private static String evidence(JsonNode report, String code) {
		return check(report, code).path("evidence").asString();
	}

	private static String command(JsonNode report, String code) {
		return check(report, code).path("command").asString();
	}

}
