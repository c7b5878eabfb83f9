package io.upgradeconsole.journeys;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Releases that helm considers busy: who keeps them so, and the way out.
 */
class PendingIT extends ConsoleJourney {

	private static final Release FOREIGN = Release.of(SandboxRelease.PENDING);

	@Test
	@Tag("whichever-helm")
	void whatSomebodyElseHasLeftPendingIsToldWithWhatTheConsoleCannotKnow() {
		JsonNode pending = this.operator.get(FOREIGN.path() + "/pending").json(200);
		assertThat(pending.path("revision").asInt()).isEqualTo(2);
		assertThat(pending.path("status").asString()).isEqualTo("pending-upgrade");
		assertThat(pending.path("tried").asString()).contains("migrate pinned to 26.5.1-job-hangs");
		assertThat(pending.hasNonNull("holder")).isFalse();
		assertThat(pending.at("/helm/known").asBoolean(true)).isFalse();
		assertThat(pending.hasNonNull("migrationSince")).isTrue();
		assertThat(pending.path("returnTo").asInt()).isEqualTo(1);

		Browser operator = new Browser(this.port, "operator");
		String way = FOREIGN.path() + "/pending";
		assertThat(operator.get(FOREIGN.path()).html().select("a[href=" + way + "]")).hasSize(1);
		assertThat(operator.get(FOREIGN.path() + "/preflight?wait=true").html().select("a[href=" + way + "]"))
			.hasSize(1);
		JsonNode plan = this.operator.plan(FOREIGN.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		assertThat(operator.get("/plans/" + Api.id(plan)).html().select("a[href=" + way + "]")).hasSize(1);

		Document page = operator.get(way).html();
		assertThat(page.select(".questions").text()).contains("No operation of this console made revision 2",
				"The console sees processes of its own machine only", "sh.helm.release.v1.backend.v2",
				"Databases stay as they are", "A migrate Job has been at work for",
				"kubectl delete job zymtrace-migrate -n pending");
		assertThat(page.getElementById("way-out").attr("href")).isEqualTo(FOREIGN.path() + "/rollback?revision=1");
		assertThat(new Browser(this.port, "viewer").get(way).html().getElementById("way-out")).isNull();
	}

	@Test
	@Tag("whichever-helm")
	void aReleaseThatIsNotPendingHasNoWayOut() {
		Release healthy = Release.of(SandboxRelease.HEALTHY);
		this.operator.get(healthy.path() + "/pending").problem(409, "release-not-pending");
		assertThat(new Browser(this.port, "viewer").get(healthy.path() + "/pending").path()).isEqualTo(healthy.path());
	}

	@Test
	@Tag("local-executor")
	void whatAnOperationHasLeftPendingIsBroughtBackOverTheApi() {
		Release release = SharedSandbox.install("stuck", "26.5.0");
		release.awaitReady();
		JsonNode operation = this.operator
			.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "job-hangs", "timeout", "5m"));
		eventually(() -> {
			Reply pending = this.operator.get(release.path() + "/pending");
			return pending.status() == 200 && pending.json(200).hasNonNull("migrationSince");
		});
		JsonNode alive = this.operator.get(release.path() + "/pending").json(200);
		assertThat(alive.at("/helm/alive").asBoolean()).isTrue();
		assertThat(alive.at("/holder/operationId").asString()).isEqualTo(Api.id(operation));
		assertThat(alive.at("/holder/startedBy").asString()).isEqualTo("operator");
		assertThat(new Browser(this.port, "operator").get(release.path() + "/pending").html().getElementById("way-out"))
			.isNull();

		ProcessHandle.of(alive.at("/helm/pid").asLong()).orElseThrow().destroyForcibly();
		this.operator.ended(operation);
		assertThat(release.lastOfHistory()).startsWith("2 pending-upgrade");
		JsonNode left = this.operator.get(release.path() + "/pending").json(200);
		assertThat(left.at("/helm/known").asBoolean()).isTrue();
		assertThat(left.at("/helm/alive").asBoolean(true)).isFalse();
		assertThat(left.at("/holder/operationId").asString()).isEqualTo(Api.id(operation));

		JsonNode plan = this.operator.plan(release.rollback());
		assertThat(plan.path("revision").asInt()).isEqualTo(left.path("returnTo").asInt());
		JsonNode rolledBack = this.operator.ended(this.operator.run(plan));
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.5.0");
		assertThat(rolledBack.path("status").asString()).as("the migration still hangs").isEqualTo("FAILED");
		assertThat(rolledBack.path("checks")
			.valueStream()
			.filter((check) -> check.path("status").asString().equals("FAILED"))).singleElement()
			.satisfies((check) -> assertThat(check.path("evidence").asString()).contains("zymtrace-migrate"));
		this.operator.get(release.path() + "/pending").problem(409, "release-not-pending");
	}

	private static void eventually(Callable<Boolean> condition) {
		await().atMost(Duration.ofSeconds(90)).until(condition);
	}

}
