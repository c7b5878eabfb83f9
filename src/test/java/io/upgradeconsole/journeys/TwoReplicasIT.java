package io.upgradeconsole.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.upgradeconsole.operation.StoredPlans;
import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HeldHelm;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.SandboxDatabase;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * Two consoles, each a process with files of its own, on one PostgreSQL.
 */
@ExtendWith(HelmAtHand.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {

	private static final int STARTS = 100;

	// what was killed may still be about to write
	@TempDir(cleanup = CleanupMode.NEVER)
	static Path directory;

	private static HeldHelm helm;

	private static ConsoleProcess first;

	private static ConsoleProcess second;

	private static Release release;

	private static Api onFirst;

	private static Api onSecond;

	@BeforeAll
	static void start() throws Exception {
		assumeThat(SandboxDatabase.isPostgres()).as("two consoles share a PostgreSQL").isTrue();
		release = SharedSandbox.install("replicas", "26.5.0");
		helm = HeldHelm.in(directory, SharedSandbox.get().helm());
		first = replica("a");
		second = replica("b");
		onFirst = new Api(first.port(), "operator");
		onSecond = new Api(second.port(), "operator");
	}

	@AfterAll
	static void stop() {
		Stream.of(first, second).filter((console) -> console != null).forEach(ConsoleProcess::close);
	}

	private static ConsoleProcess replica(String name) throws Exception {
		Map<String, String> properties = new LinkedHashMap<>(
				SandboxProperties.of(SharedSandbox.get(), directory.resolve("shared")));
		properties.put("console.data-dir", directory.resolve(name).toString());
		properties.put("console.helm.binary", helm.binary().toString());
		properties.put("console.values.encryption-key", Base64.getEncoder().encodeToString(new byte[32]));
		return ConsoleProcess.leader(directory, properties);
	}

	@Test
	@Order(1)
	void aHundredStartsGiveOneOperationThatTheOtherFollowsLineByLine() throws Exception {
		JsonNode plan = onFirst.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		onFirst.approve(plan).json(201);
		helm.holdBefore("--atomic");
		List<Callable<Reply>> starts = IntStream.range(0, STARTS)
			.<Callable<Reply>>mapToObj((i) -> () -> ((i % 2 == 0) ? onFirst : onSecond).start(plan))
			.toList();
		List<Reply> replies = StoredPlans.together(starts);
		assertThat(replies).extracting(Reply::status).containsOnly(200, 201);
		assertThat(replies).filteredOn((reply) -> reply.status() == 201).hasSize(1);
		assertThat(replies.stream().map((reply) -> Api.id(JsonMapper.shared().readTree(reply.body()))).distinct())
			.hasSize(1);
		helm.awaitHeld();
		JsonNode operation = JsonMapper.shared().readTree(replies.get(0).body());
		EventStream atFirst = onFirst.stream(operation, 0);
		EventStream atSecond = onSecond.stream(operation, 0);
		helm.go();
		List<String> lines = lines(atFirst.all());
		assertThat(lines(atSecond.all())).hasSizeGreaterThan(20).isEqualTo(lines);
		assertThat(onSecond.ended(operation).path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(text(onSecond, operation)).isEqualTo(text(onFirst, operation));
		assertThat(onSecond.get("/operations/" + Api.id(operation) + "/live").json(200).at("/picture/services"))
			.isNotEmpty();
	}

	@Test
	@Order(4)
	@Tag("each-executor")
	void whatAKilledReplicaRanInAJobGoesOn() throws Exception {
		assumeThat(SandboxExecutor.isJob()).isTrue();
		JsonNode operation = startHeldOnFirst();
		first.killWithAllItStarted();
		await().atMost(Duration.ofSeconds(30))
			.until(() -> new Api(second.port(), "auditor").get("/audit?action=operation-taken-over")
				.body()
				.contains(Api.id(operation)));
		assertThat(onSecond.operation(operation).path("status").asString()).isEqualTo("RUNNING");
		helm.go();
		JsonNode ended = onSecond.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		List<String> lines = text(onSecond, operation).lines().toList();
		assertThat(lines.stream().map((line) -> Long.valueOf(line.substring(0, line.indexOf(' ')))))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, lines.size()).boxed().toList());
		assertThat(lines).filteredOn((line) -> line.contains("HELM exit code 0 after")).hasSize(1);
	}

	@Test
	@Order(2)
	void aReplicaThatWasAwayForTooLongLeavesWhatAnotherHasTakenOver() throws Exception {
		assumeThat(SandboxExecutor.isJob()).as("its helm is the replica's own").isFalse();
		JsonNode operation = startHeldOnFirst();
		List<ProcessHandle> helms = first.started().filter(ProcessHandle::isAlive).toList();
		assertThat(helms).isNotEmpty();
		first.pause();
		try {
			assertSettledBySecond(operation);
		}
		finally {
			first.goOn();
		}
		// its helm must not work on a release that others may change by now
		await().atMost(Duration.ofSeconds(10)).until(() -> helms.stream().noneMatch(ProcessHandle::isAlive));
		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(text(onFirst, operation)).isEqualTo(text(onSecond, operation)));
		assertThat(onFirst.operation(operation)).isEqualTo(onSecond.operation(operation));
		assertThat(onSecond.operation(operation).path("status").asString()).isEqualTo("INTERRUPTED");
	}

	@Test
	@Order(3)
	void whatAKilledReplicaRanIsCorrectWithinHalfAMinute() throws Exception {
		assumeThat(SandboxExecutor.isJob()).as("its helm ends with the replica").isFalse();
		JsonNode operation = startHeldOnFirst();
		String before = text(onSecond, operation);
		assertThat(before).contains("Rendering again");
		first.killWithAllItStarted();
		assertSettledBySecond(operation);
		assertThat(text(onSecond, operation)).startsWith(before).contains("The console that ran this is gone");
		Api auditor = new Api(second.port(), "auditor");
		assertThat(auditor.get("/audit?action=operation-taken-over").body()).contains(Api.id(operation));
		assertThat(auditor.get("/audit/verification").json(200).path("intact").asBoolean()).isTrue();
		helm.go();
		JsonNode again = onSecond.run(onSecond.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.2"));
		assertThat(onSecond.ended(again).path("status").asString()).isEqualTo("SUCCEEDED");
	}

	@Test
	@Order(5)
	void aStageThatAKilledReplicaWasPlanningIsPlannedByTheOther() throws Exception {
		assumeThat(SandboxExecutor.isJob()).as("planning is the same").isFalse();
		first = replica("a");
		onFirst = new Api(first.port(), "operator");
		Release old = SharedSandbox.install("replicas-stages", "24.11.2");
		Map<String, Object> upgrade = old.upgrade("CHART_ONLY");
		upgrade.put("chartVersion", "26.8.4");
		JsonNode jump = onFirst.plan(upgrade);
		helm.holdBefore("--dry-run=server");
		JsonNode staged = onFirst.post("/staged-upgrades", Map.of("planId", Api.id(jump))).json(201);
		helm.awaitHeld();
		first.killWithAllItStarted();
		helm.go();
		String path = "/staged-upgrades/" + Api.id(staged);
		await().atMost(Duration.ofSeconds(40))
			.until(() -> onSecond.get(path).json(200).at("/stages/0/state").asString().equals("AWAITING_CONFIRMATION"));
		Api auditor = new Api(second.port(), "auditor");
		assertThat(auditor.get("/audit?action=staged-upgrade-stage-planned").body()).containsOnlyOnce(Api.id(staged));
	}

	private static JsonNode startHeldOnFirst() throws Exception {
		JsonNode plan = onFirst.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.2");
		onFirst.approve(plan).json(201);
		helm.holdBefore("--atomic");
		JsonNode operation = onFirst.start(plan).json(201);
		helm.awaitHeld();
		return operation;
	}

	private static void assertSettledBySecond(JsonNode operation) {
		long silent = System.nanoTime();
		await().atMost(Duration.ofSeconds(30)).until(() -> onSecond.operation(operation).hasNonNull("endedAt"));
		System.out.printf("Settled %.1f s after the other replica fell silent%n", (System.nanoTime() - silent) / 1e9);
		JsonNode ended = onSecond.operation(operation);
		assertThat(ended.path("status").asString()).isEqualTo("INTERRUPTED");
		assertThat(ended.path("verdict").asString()).isEqualTo("PASSED");
		assertThat(ended.at("/cause/detail").asString()).contains("It is not known how helm ended",
				"The services run as before");
		assertThat(ended.at("/cause/nextStep").asString()).isNotBlank();
		JsonNode active = onSecond.get(release.path()).json(200).path("activeOperation");
		assertThat(active.isMissingNode() || active.isNull()).as(active.toString()).isTrue();
	}

	private static String text(Api api, JsonNode operation) {
		return api.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain").body();
	}

	/** The lines in the order in which they came, which is that of their numbers. */
	private static List<String> lines(List<EventStream.Event> events) {
		List<EventStream.Event> lines = events.stream().filter((event) -> event.name().equals("line")).toList();
		assertThat(lines.stream().map(EventStream.Event::id))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size()).mapToObj(Long::valueOf).toList());
		return lines.stream().map((event) -> event.data().toString()).toList();
	}

}
