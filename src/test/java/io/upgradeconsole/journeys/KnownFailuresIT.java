package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every known way to fail, provoked in a real helm: page and API tell cause, evidence,
 * next step and what is left. They all fail at the same time, so that waiting for helm's
 * patience to end is not waited for one after the other.
 */
@ExtendWith(HelmAtHand.class)
class KnownFailuresIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Map<Provocation, JsonNode> OPERATIONS = new ConcurrentHashMap<>();

	private static HeldHelm helm;

	private static RunningConsole console;

	private static Api operator;

	private static Browser browser;

	@BeforeAll
	static void letAllFail() {
		Path data = SharedSandbox.dataDirectory();
		helm = new HeldHelm(data.resolve("held"), SharedSandbox.get().helm().path());
		console = RunningConsole.with(data,
				Map.of("console.helm.binary", helm.binary().toString(), "console.verification.pull-grace", "2s",
						"console.verification.timeout", "15s", "console.preflight.slow-answer", "1m"));
		operator = new Api(console.port(), "operator");
		browser = new Browser(console.port(), "operator");
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			CompletableFuture
				.allOf(Stream.of(Provocation.values())
					.map((each) -> CompletableFuture.runAsync(() -> start(each), threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			threads.shutdown();
		}
	}

	@AfterAll
	static void mend() {
		cluster().faults().clear();
		console.close();
	}

	@ParameterizedTest
	@EnumSource
	void aKnownFailureIsToldWithItsCauseAndTheNextStep(Provocation provocation) {
		if (provocation.isAlone()) {
			cutOff();
		}
		JsonNode operation = operator.ended(OPERATIONS.get(provocation));
		JsonNode cause = operation.path("cause");
		assertThat(cause.path("code").asString()).as(operation.toPrettyString()).isEqualTo(provocation.code);
		assertThat(cause.path("aftermath").path("code").asString()).as(operation.toPrettyString())
			.isEqualTo(provocation.aftermath);
		assertThat(operation.path("status").asString())
			.isEqualTo(provocation.aftermath.equals("rolled-back") ? "ROLLED_BACK" : "FAILED");
		assertThat(cause.toString()).contains(provocation.words);
		for (String member : List.of("title", "detail", "nextStep")) {
			assertThat(cause.path(member).asString()).as(member).isNotBlank();
		}
		Document page = browser.get("/operations/" + Api.id(operation)).html();
		assertThat(page.select("#failure").attr("data-code")).isEqualTo(provocation.code);
		assertThat(page.select("#failure-title").text()).isEqualTo(cause.path("title").asString());
		assertThat(page.select("#next-step").text()).isEqualTo(cause.path("nextStep").asString());
		assertThat(page.select("#failure").text()).contains(cause.path("aftermath").path("title").asString());
		assertThat(page.select("#hand-over code").first().wholeText()).contains("helm upgrade --install backend",
				cause.path("nextStep").asString(), "What runs now:");
	}

	private static void start(Provocation provocation) {
		Release release = install(provocation);
		JsonNode plan = plan(provocation, release);
		operator.approve(plan).json(201);
		if (provocation.isAlone() || provocation == Provocation.IN_PROGRESS) {
			helm.hold(provocation.namespace());
		}
		provocation.beforeStart(cluster());
		OPERATIONS.put(provocation, operator.start(plan).json(201));
		if (provocation == Provocation.IN_PROGRESS) {
			await().atMost(PATIENCE).until(() -> helm.isReached(provocation.namespace()));
			Process other = SharedSandbox.get()
				.startHelm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", provocation.namespace(),
						"--version", "26.5.0", "--reset-then-reuse-values", "--set",
						"services.migrate.image.tag=26.5.0-job-hangs", "--timeout", "5m");
			await().atMost(PATIENCE).until(() -> release.history().size() > 1);
			helm.letGo(provocation.namespace());
			operator.ended(OPERATIONS.get(provocation));
			other.destroyForcibly();
		}
	}

	private static Release install(Provocation provocation) {
		provocation.beforeInstall(cluster());
		Release release = new Release(provocation.namespace(), "backend");
		try {
			SharedSandbox.install(provocation.namespace(), "26.5.0", provocation.values.toArray(String[]::new));
			release.awaitReady();
		}
		catch (IllegalStateException ex) {
			assertThat(provocation).as(ex.getMessage()).isEqualTo(Provocation.NOTHING_TO_ROLL_BACK_TO);
		}
		return release;
	}

	private static JsonNode plan(Provocation provocation, Release release) {
		if (!provocation.tag.isEmpty()) {
			return operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", provocation.tag, "timeout",
					provocation.timeout);
		}
		String file = Api.id(
				operator
					.post(release.path() + "/values-files?name=hours.yaml", "text/yaml",
							"auth: {sessionHours: 14}".getBytes(StandardCharsets.UTF_8))
					.json(201));
		return operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.5.1", "valuesFileId", file, "timeout",
				provocation.timeout);
	}

	/**
	 * When all others have ended, the cluster is away until helm has given up: before it
	 * has begun, and while it waits.
	 */
	private static void cutOff() {
		if (!helm.isHeld(Provocation.LOST.namespace())) {
			return;
		}
		Stream.of(Provocation.values())
			.filter((each) -> !each.isAlone())
			.forEach((each) -> operator.ended(OPERATIONS.get(each)));
		helm.letGo(Provocation.LOST.namespace());
		await().atMost(PATIENCE)
			.until(() -> cluster().find("jobs", Provocation.LOST.namespace(), "zymtrace-migrate").isPresent());
		cluster().faults().dropConnections();
		helm.letGo(Provocation.UNREACHABLE.namespace());
		for (Provocation each : List.of(Provocation.UNREACHABLE, Provocation.LOST)) {
			await().atMost(PATIENCE).until(() -> operator.operation(OPERATIONS.get(each)).hasNonNull("helmExitCode"));
		}
		cluster().faults().clear();
	}

	private static Simulator cluster() {
		return SharedSandbox.get().simulator();
	}

}
