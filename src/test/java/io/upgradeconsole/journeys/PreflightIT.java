package io.upgradeconsole.journeys;

import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in the way of an upgrade is told before one is planned.
 */
@Tag("whichever-helm")
class PreflightIT extends ConsoleJourney {

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
		SharedSandbox.get().charts().available(true);
	}

	@Test
	void aCleanReleaseIsReadyAndNothingDeservesALook() {
		JsonNode report = preflight(SandboxRelease.EXTERNAL_DATABASES);
		assertThat(report.path("ready").asBoolean()).isTrue();
		assertThat(StreamSupport.stream(report.path("checks").spliterator(), false)
			.map((check) -> check.path("state").asString())).containsOnly("PASSED", "INFO");
		assertThat(evidence(report, "helm-version")).contains(SharedSandbox.get().helm().version());
		assertThat(evidence(report, "chart-repository")).contains("lists 10 versions", "26.8.4");
		assertThat(evidence(report, "databases")).contains("use_existing", "None is in this cluster");
	}

	@Test
	void anUnfinishedOperationStandsInTheWay() {
		JsonNode report = preflight(SandboxRelease.PENDING);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(state(report, "release-status")).isEqualTo("FAILED");
		assertThat(check(report, "release-status").path("command").asString())
			.isEqualTo("helm history backend -n pending");
	}

	@Test
	void mixedImagesAreTracedToTheirPins() {
		JsonNode report = preflight(SandboxRelease.MIXED_PINS);
		assertThat(state(report, "running-images")).isEqualTo("WARNING");
		assertThat(evidence(report, "running-images")).contains("25.12.5 (ingest)", "pinned in the values");
	}

	@Test
	void aMissingPermissionIsNamedWithTheCommandThatShowsIt() {
		SharedSandbox.get().simulator().faults().deny("delete", "deployments");
		JsonNode report = preflight(SandboxRelease.EXTERNAL_DATABASES);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(evidence(report, "permissions")).contains("delete deployments.apps");
		assertThat(check(report, "permissions").path("command").asString())
			.isEqualTo("kubectl auth can-i delete deployments.apps -n acme-prod");
	}

	@Test
	void aRepositoryThatDoesNotAnswerIsACheckThatFailedAndNotAnError() {
		SharedSandbox.get().charts().available(false);
		JsonNode report = preflight(SandboxRelease.EXTERNAL_DATABASES);
		assertThat(report.path("ready").asBoolean()).isFalse();
		assertThat(state(report, "chart-repository")).isEqualTo("FAILED");
		assertThat(state(report, "cluster-reachable")).isEqualTo("PASSED");
	}

	private JsonNode preflight(SandboxRelease release) {
		return this.operator
			.get("/releases/sandbox/" + release.namespace() + "/" + release.releaseName() + "/preflight")
			.json(200);
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

}
