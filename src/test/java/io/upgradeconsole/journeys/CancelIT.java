package io.upgradeconsole.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Upgrades that somebody cancels while a real helm runs, or has just run.
 */
class CancelIT extends ConsoleJourney {

	private static final Map<String, Boolean> FORCE = Map.of("force", true);

	@Value("${console.data-dir}")
	private Path data;

	@Test
	@Tag("each-executor")
	void aHelmThatIsAskedToStopRollsBackAndTheServicesAreVerified() {
		Release release = SharedSandbox.install("cancelled", "26.5.0");
		JsonNode operation = start(release, "does-not-exist");
		JsonNode stuck = await(operation, (now) -> now.hasNonNull("obstacle"));
		assertThat(stuck.path("phase").asString()).isEqualTo("HELM");
		assertThat(stuck.path("obstacle").path("detail").asString()).contains("zymtrace-migrate", ":does-not-exist");

		new Api(this.port, "viewer").post(cancel(operation), Map.of()).problem(403, "not-permitted");
		new Api(this.port, "oncall").post(cancel(operation), Map.of()).json(200);
		JsonNode asked = this.operator.post(cancel(operation), Map.of()).json(200);
		assertThat(asked.path("cancelRequestedBy").asString()).isEqualTo("oncall");
		assertThat(asked.path("cancelForced").asBoolean(true)).isFalse();

		JsonNode ended = this.operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("CANCELLED");
		assertThat(ended.path("helmExitCode").asInt()).isEqualTo(1);
		assertThat(ended.path("cancelRequestedAt").asString()).isEqualTo(asked.path("cancelRequestedAt").asString());
		assertThat(ended.path("verdict").asString()).isEqualTo("PASSED");
		assertThat(ended.path("cause").path("code").asString()).isEqualTo("cancelled");
		assertThat(ended.path("cause").path("title").asString()).isEqualTo("Cancelled; the services run as before");
		assertThat(ended.path("cause").path("detail").asString()).startsWith("oncall cancelled it at ")
			.contains("context canceled");
		assertThat(ended.hasNonNull("obstacle")).isFalse();
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.5.0");
		assertThat(release.tags()).hasSize(6).doesNotContainValue("does-not-exist");
		assertThat(log(operation)).contains("oncall cancelled the operation: helm was asked to stop (SIGTERM).");

		JsonNode late = this.operator.post(cancel(operation), Map.of()).problem(409, "operation-ended");
		assertThat(late.path("detail").asString()).startsWith("It ended CANCELLED at ").endsWith("as before.");
		assertThat(late.path("operation").path("status").asString()).isEqualTo("CANCELLED");
		assertThat(actions(release)).startsWith("operation-ended", "command-ended", "operation-cancel-requested")
			.containsOnlyOnce("operation-cancel-requested");
		assertThat(this.data.resolve("operations/" + Api.id(operation) + "/helm")).doesNotExist();
	}

	@Test
	@Tag("each-executor")
	void aHelmThatDoesNotStopIsKilledOnlyAfterItsTimeAndLeavesTheReleasePending() throws Exception {
		Release release = SharedSandbox.install("killed", "26.5.0");
		JsonNode operation = start(release, "does-not-exist");
		await(operation, (now) -> log(operation).stream().anyMatch((line) -> line.contains("zymtrace-migrate")));
		long helm = helm(release);
		// a real process that does not react
		new ProcessBuilder("kill", "-STOP", String.valueOf(helm)).start().waitFor();

		this.operator.post(cancel(operation), FORCE).problem(409, "cancel-first");
		this.operator.post(cancel(operation), Map.of()).json(200);
		JsonNode early = this.operator.post(cancel(operation), FORCE).problem(409, "kill-too-early");
		assertThat(early.path("remedy").asString()).contains("leaves the release pending");
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.operator.post(cancel(operation), FORCE).status() == 200);

		JsonNode ended = this.operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("CANCELLED");
		assertThat(ended.path("helmExitCode").asInt()).isEqualTo(137);
		assertThat(ended.path("cancelForced").asBoolean()).isTrue();
		assertThat(ended.path("cause").path("code").asString()).isEqualTo("cancelled-release-pending");
		assertThat(ended.path("cause").path("detail").asString()).contains("had helm killed at",
				"Revision 2 has the status 'pending-upgrade'.");
		assertThat(ended.path("cause").path("nextStep").asString()).contains("roll back to the last good revision");
		assertThat(release.lastOfHistory()).isEqualTo("2 pending-upgrade backend-26.5.0");
		assertThat(actions(release)).containsOnlyOnce("operation-kill-requested");
	}

	@Test
	void servicesThatAreNotReadyAreNotWaitedForAnyLonger() {
		Release release = SharedSandbox.install("unawaited", "26.5.0", "services.migrate.image.tag=26.5.0");
		JsonNode operation = start(release, "never-ready");
		await(operation, (now) -> now.path("phase").asString().equals("WAIT_READY"));
		this.operator.post(cancel(operation), Map.of()).json(200);
		this.operator.post(cancel(operation), FORCE).problem(409, "helm-has-ended");
		JsonNode ended = this.operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("CANCELLED");
		assertThat(ended.path("helmExitCode").asInt(-1)).isZero();
		assertThat(ended.path("cause").path("code").asString()).isEqualTo("cancelled-waiting");
		assertThat(ended.path("verdict").asString()).isEqualTo("FAILED");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
	}

	@Test
	void aRollbackThatIsAskedToStopLeavesTheReleasePending() {
		Release release = SharedSandbox.install("rollback-cancelled", "26.5.0");
		SharedSandbox.get()
			.helm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--set", "services.common.imageTag=26.5.1");
		Map<String, Object> rollback = release.rollback();
		rollback.put("revision", 1);
		JsonNode plan = this.operator.post("/plans", rollback).json(201);
		// so that helm is still at it
		SharedSandbox.get().simulator().faults().delay(Duration.ofMillis(700));
		JsonNode operation = this.operator.run(plan);
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.until(release::lastOfHistory, (last) -> last.startsWith("3 pending-rollback"));
		this.operator.post(cancel(operation), Map.of()).json(200);
		await(operation, (now) -> log(operation).stream().anyMatch((line) -> line.contains("was asked to stop")));
		SharedSandbox.get().simulator().faults().clear();
		JsonNode ended = this.operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("CANCELLED");
		assertThat(ended.path("cause").path("code").asString()).isEqualTo("cancelled-release-pending");
		assertThat(ended.path("cause").path("detail").asString()).contains("'pending-rollback'");
		assertThat(release.lastOfHistory()).isEqualTo("3 pending-rollback backend-26.5.0");
	}

	@AfterEach
	void mendTheCluster() {
		SharedSandbox.get().simulator().faults().clear();
	}

	private JsonNode start(Release release, String tag) {
		return this.operator.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", tag, "timeout", "10m"));
	}

	private JsonNode await(JsonNode operation, Predicate<JsonNode> wanted) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.until(() -> this.operator.operation(operation), wanted::test);
	}

	/** Its supervisor is a child of this process, be it the console's or a pod's. */
	private static long helm(Release release) {
		return ProcessHandle.current()
			.descendants()
			.filter((process) -> process.info()
				.arguments()
				.filter((argv) -> List.of(argv).containsAll(List.of("--atomic", release.namespace())))
				.isPresent())
			// the supervisor of a pod has the planned commands among its own arguments
			.filter((process) -> process.children().findAny().isEmpty())
			.findFirst()
			.orElseThrow()
			.pid();
	}

	private List<String> log(JsonNode operation) {
		return this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain")
			.body()
			.lines()
			.map((line) -> line.split(" ", 4)[3])
			.toList();
	}

	private List<String> actions(Release release) {
		return StreamSupport
			.stream(new Api(this.port, "auditor").get("/audit?release=" + release.reference()).json(200).spliterator(),
					false)
			.map((entry) -> entry.path("action").asString())
			.toList();
	}

	private static String cancel(JsonNode operation) {
		return "/operations/" + Api.id(operation) + "/cancel";
	}

}
