package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static io.upgradeconsole.journeys.PreflightReports.check;
import static io.upgradeconsole.journeys.PreflightReports.command;
import static io.upgradeconsole.journeys.PreflightReports.evidence;
import static io.upgradeconsole.journeys.PreflightReports.preflight;
import static io.upgradeconsole.journeys.PreflightReports.state;
import static io.upgradeconsole.journeys.PreflightReports.states;
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
		JsonNode report = preflight(this.operator, CLEAN);
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
		JsonNode report = preflight(this.operator, Release.of(SandboxRelease.PENDING));
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
		assertThat(evidence(preflight(this.operator, Release.of(SandboxRelease.HEALTHY)), "databases"))
			.contains("clickhouse: create", "snapshot them first");
	}

	@Test
	void mixedImagesAreTracedToTheirPins() {
		JsonNode report = preflight(this.operator, Release.of(SandboxRelease.MIXED_PINS));
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
		JsonNode report = preflight(this.operator, release);
		assertThat(state(report, "running-images")).isEqualTo("WARNING");
		assertThat(evidence(report, "running-images")).contains(
				"web (26.5.0 recorded) has by-hand, which no revision that helm keeps brought: somebody changed it");
	}

	@Test
	void anUpgradeThatFailedHalfWayIsFoundInStatusAndImages() {
		Release release = SharedSandbox.install("halfway", "26.5.0");
		SharedSandbox.get().simulator().faults().refuse("deployments", "zymtrace-web");
		upgrade(release, "services.common.imageTag=26.5.1");
		JsonNode report = preflight(this.operator, release);
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
		JsonNode report = preflight(this.operator, release);
		assertThat(state(report, "migrate-jobs")).isEqualTo("WARNING");
		assertThat(check(report, "migrate-jobs").path("title").asString()).isEqualTo("The last migrate Job has failed");
	}

	@Test
	void aServerThatTurnsRequestsAwayIsBusy() {
		SharedSandbox.get().simulator().faults().tooMuchToDo();
		JsonNode report = preflight(this.operator, CLEAN);
		assertThat(state(report, "api-budget")).isEqualTo("WARNING");
		assertThat(evidence(report, "api-budget")).containsPattern("[23] turned away");
		assertThat(state(report, "cluster-reachable")).isEqualTo("PASSED");
	}

	@Test
	void aClusterThatIsAwayIsToldOnceAndTheRestIsNotKnown() {
		SharedSandbox.get().simulator().faults().dropConnections();
		JsonNode report = preflight(this.operator, CLEAN);
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
		JsonNode report = preflight(this.operator, CLEAN);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(state(report, "chart-repository")).isEqualTo("FAILED");
		assertThat(state(report, "deployed-chart-published")).isEqualTo("UNKNOWN");
		assertThat(state(report, "cluster-reachable")).isEqualTo("PASSED");
	}

	@Test
	void aDeployedChartThatIsNoLongerPublishedCannotBePinned() {
		SharedSandbox.get().charts().withdraw("26.5.0");
		JsonNode report = preflight(this.operator, CLEAN);
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

	/** By hand, and without a way back. */
	private static void upgrade(Release release, String set) {
		await().until(() -> release.tags().size() == 6);
		assertThat(SharedSandbox.get()
			.tryHelm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--timeout", "30s", "--set", set)
			.exitCode()).isNotZero();
	}

}
