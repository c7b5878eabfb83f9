package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.LongStream;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HeldHelm;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A console that is a process of its own, is killed or stopped in mid-operation, and is
 * started again on the same data. Each test leaves a running console to the next.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class KilledConsoleIT {

	@TempDir
	private static Path directory;

	private static HeldHelm helm;

	private static ConsoleProcess console;

	private static Api operator;

	@BeforeEach
	void haveConsole() throws Exception {
		if (helm == null) {
			helm = HeldHelm.in(directory, SharedSandbox.get().helm());
		}
		if (console == null || !console.isAlive()) {
			startConsole();
		}
	}

	@AfterEach
	void letHelmGo() {
		SharedSandbox.get().simulator().faults().clear();
		helm.go();
	}

	@AfterAll
	static void stopConsole() throws Exception {
		if (console != null) {
			console.kill();
		}
	}

	@ParameterizedTest
	@CsvSource({ "REPO_UPDATE, repo update", "CHECK, --dry-run=server" })
	void killedBeforeHelmRanItSaysThatNothingHasChanged(Phase phase, String held) throws Exception {
		Release release = install(phase);
		JsonNode plan = plan(release);
		helm.holdBefore(held);
		JsonNode operation = operator.run(plan);
		helm.awaitHeld();
		await(operation, phase);
		List<String> before = killAndStartAgain(operation);
		JsonNode ended = operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("INTERRUPTED");
		assertThat(ended.path("cause").path("code").asString()).isEqualTo("console-restarted");
		assertThat(ended.path("cause").path("detail").asString())
			.isEqualTo("Helm had not begun. Revision 1 has the status 'deployed'.");
		assertThat(ended.path("cause").path("nextStep").asString()).startsWith("Nothing was changed in the cluster.");
		assertLogGoesOn(operation, before);
		assertThat(actions(release)).endsWith("operation-ended");
		helm.go();
		JsonNode again = operator.ended(operator.run(plan(release)));
		assertThat(again.path("status").asString()).as(again.toString()).isEqualTo("SUCCEEDED");
	}

	@Test
	@Tag("each-executor")
	void killedWhileHelmRunsItGoesOnWithWhatHelmDoes() throws Exception {
		Release release = install(Phase.HELM);
		JsonNode plan = plan(release);
		helm.holdBefore("--atomic");
		JsonNode operation = operator.run(plan);
		helm.awaitHeld();
		List<String> before = killAndStartAgain(operation);
		assertThat(operator.operation(operation).path("status").asString()).isEqualTo("RUNNING");
		helm.go();
		assertSucceeded(operation, before, release);
	}

	@ParameterizedTest
	@EnumSource(value = Phase.class, names = { "WAIT_READY", "VERIFY" })
	void killedWhenHelmHasEndedItGoesOnToTheVerdict(Phase phase) throws Exception {
		Release release = install(phase);
		JsonNode plan = plan(release);
		helm.holdAfter("--atomic");
		JsonNode operation = operator.run(plan);
		helm.awaitHeld();
		// so that each phase lasts long enough to be killed in
		SharedSandbox.get().simulator().faults().delay(Duration.ofSeconds(2));
		helm.go();
		await(operation, phase);
		List<String> before = killAndStartAgain(operation);
		assertSucceeded(operation, before, release);
	}

	@Test
	void killedWhileTheValuesAreKeptItKeepsThemOnce() throws Exception {
		Release release = install(Phase.KEEP_VALUES);
		JsonNode plan = plan(release);
		helm.holdBefore("get values");
		JsonNode operation = operator.run(plan);
		await(operation, Phase.KEEP_VALUES);
		helm.awaitHeld();
		List<String> before = killAndStartAgain(operation);
		helm.go();
		assertSucceeded(operation, before, release);
		assertThat(operator.get(release.path() + "/values-files").json(200)).hasSize(1);
	}

	@Test
	void whatWasAcknowledgedIsThereWhenItIsKilled() throws Exception {
		Release release = SharedSandbox.install("acknowledged", "26.5.0");
		List<String> acknowledged = new ArrayList<>();
		Thread writer = new Thread(() -> {
			try {
				while (true) {
					acknowledged.add(
							Api.id(operator
								.post(release.path() + "/values-files", "text/yaml",
										("a: " + acknowledged.size()).getBytes(StandardCharsets.UTF_8))
								.json(201)));
				}
			}
			catch (RuntimeException ex) {
				// the console is gone
			}
		});
		writer.start();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > 20);
		console.kill();
		writer.join();
		startConsole();
		assertThat(acknowledged).allSatisfy((id) -> operator.get("/values-files/" + id).json(200));
	}

	@Test
	void controlCLeavesHelmRunningEndsStreamsAndTakesNothingNew() throws Exception {
		Release release = SharedSandbox.install("control-c", "26.5.0");
		JsonNode late = plan(SharedSandbox.install("control-c-late", "26.5.0"));
		operator.approve(late).json(201);
		JsonNode plan = plan(release);
		helm.holdBefore("--atomic");
		JsonNode operation = operator.run(plan);
		helm.awaitHeld();
		EventStream stream = operator.stream(operation, 0);
		stream.await((event) -> event.isLineOf("HELM"));
		byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("digest", late.path("digest").asString()));
		try (SlowRequest start = SlowRequest.post(console.port(), "/plans/" + Api.id(late) + "/operation", body)) {
			console.pressControlC();
			awaitOutput("Commencing graceful shutdown");
			start.finish();
			assertThat(start.answer()).startsWith("HTTP/1.1 503").contains("console-ends", "Nothing was started.");
		}
		assertThat(stream.all()).as("ends, and says no end").noneMatch((event) -> event.name().equals("end"));
		assertThat(console.awaitEnd()).as("128 + SIGINT").isEqualTo(130);
		assertThat(console.output()).contains("Graceful shutdown complete").doesNotContain("ERROR");
		if (!SandboxExecutor.isJob()) {
			assertThat(ProcessHandle.of(helmPid(operation))).hasValueSatisfying((process) -> process.isAlive());
		}
		startConsole();
		helm.go();
		assertThat(operator.ended(operation).path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(operator.ended(operator.start(late).json(201)).path("status").asString()).isEqualTo("SUCCEEDED");
	}

	private static void startConsole() throws Exception {
		Map<String, String> properties = new LinkedHashMap<>(
				SandboxProperties.of(SharedSandbox.get(), directory.resolve("data")));
		properties.put("console.helm.binary", helm.binary().toString());
		properties.put("console.preflight.slow-answer", "1m");
		if (console != null) {
			console.close();
		}
		console = ConsoleProcess.leader(directory, properties);
		operator = new Api(console.port(), "operator");
	}

	private static Release install(Phase phase) {
		return SharedSandbox.install("killed-in-" + phase.name().toLowerCase(Locale.ROOT).replace('_', '-'), "26.5.0");
	}

	private static JsonNode plan(Release release) {
		return operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
	}

	private static void await(JsonNode operation, Phase phase) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> operator.operation(operation).path("phase").asString().equals(phase.name()));
	}

	private static void awaitOutput(String text) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> console.output().contains(text));
	}

	/** Answers the lines that its log had before. */
	private static List<String> killAndStartAgain(JsonNode operation) throws Exception {
		List<String> before = log(operation);
		console.kill();
		SharedSandbox.get().simulator().faults().clear();
		startConsole();
		return before;
	}

	private static void assertSucceeded(JsonNode operation, List<String> before, Release release) {
		JsonNode ended = operator.ended(operation);
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		assertThat(ended.path("helmExitCode").asInt(-1)).isZero();
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
		assertLogGoesOn(operation, before);
		assertThat(log(operation)).filteredOn((line) -> line.contains("HELM exit code 0 after")).hasSize(1);
		assertThat(actions(release)).containsSubsequence("operation-started", "command-started", "command-ended 0",
				"command-started", "command-ended 0", "command-started", "command-ended 0", "command-started",
				"command-ended 0", "operation-ended 0");
	}

	/** Nothing of it is lost, and nothing comes twice. */
	private static void assertLogGoesOn(JsonNode operation, List<String> before) {
		List<String> after = log(operation);
		assertThat(before).isNotEmpty();
		assertThat(after).startsWith(before.toArray(String[]::new));
		assertThat(after.stream().map((line) -> Long.valueOf(line.substring(0, line.indexOf(' ')))))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, after.size()).boxed().toList());
	}

	private static List<String> log(JsonNode operation) {
		return operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain")
			.body()
			.lines()
			.toList();
	}

	/** What was done with the release, oldest first, with the exit codes. */
	private static List<String> actions(Release release) {
		List<String> actions = new ArrayList<>();
		for (JsonNode entry : operator.get("/audit?release=" + release.reference()).json(200)) {
			actions.add(0, entry.path("action").asString()
					+ (entry.hasNonNull("exitCode") ? " " + entry.path("exitCode").asInt() : ""));
		}
		return actions;
	}

	private static long helmPid(JsonNode operation) throws IOException {
		Properties started = new Properties();
		Path file = directory.resolve("data/operations/" + Api.id(operation) + "/step-HELM-1.started");
		try (var reader = Files.newBufferedReader(file)) {
			started.load(reader);
		}
		return Long.parseLong(started.getProperty("pid"));
	}

}
