package io.upgradeconsole.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.tracing.Tracer;
import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HeldHelm;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a receiver of traces gets of an upgrade, and what becomes of one whose receiver is
 * away.
 */
@Tag("each-executor")
@Tag("whichever-helm")
class TracingIT extends ConsoleJourney {

	private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

	private TraceReceiver receiver;

	@Autowired
	ObjectProvider<Tracer> tracer;

	@BeforeEach
	void receive() throws Exception {
		this.receiver = TraceReceiver.start();
	}

	@AfterEach
	void receiveNoLonger() {
		this.receiver.close();
	}

	@Test
	void withoutAnEndpointNothingIsTraced() {
		assertThat(this.tracer.stream()).isEmpty();
	}

	@Test
	void anUpgradeIsOneTraceFromTheRequestThatStartsItToItsLastPhase() {
		Release release = SharedSandbox.install("traced", "26.5.0");
		try (RunningConsole console = RunningConsole.with(SharedSandbox.dataDirectory(), traced())) {
			Api operator = new Api(console.port(), "operator");
			probe(console.port());
			JsonNode plan = operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
			JsonNode ended = operator.ended(operator.run(plan));
			assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");

			ReceivedSpan operation = operation(Api.id(ended));
			assertThat(operation.tags()).containsEntry("cluster", Sandbox.CONTEXT)
				.containsEntry("namespace", "traced")
				.containsEntry("release", "backend")
				.containsEntry("path", "IMAGE_ONLY")
				.containsEntry("outcome", "SUCCEEDED");
			assertThat(operation.failed()).isFalse();
			ReceivedSpan begin = parent(operation);
			assertThat(begin.name()).isEqualTo("start operation");
			assertThat(parent(begin).name()).isEqualTo("http post /api/v1/plans/{id}/operation");
			assertThat(parent(begin).parent()).isEmpty();

			assertPhases(operation, ended);
			ReceivedSpan upgrade = child(child(operation, "HELM"), "helm upgrade");
			assertThat(upgrade.tags()).containsEntry("exit.code", "0");
			assertThat(upgrade.end()).isGreaterThan(upgrade.begin())
				.isLessThanOrEqualTo(child(operation, "HELM").end());
			assertThat(child(operation, "REPO_UPDATE").end()).isLessThanOrEqualTo(upgrade.begin());
			assertThat(child(child(operation, "REPO_UPDATE"), "helm repo update").tag("exit.code")).isEqualTo("0");

			List<ReceivedSpan> trace = this.receiver.trace(operation.traceId());
			assertThat(trace).noneMatch((span) -> span.text().contains("--set") || span.text().contains("26.5.1"));
			// the plan was made by a request of its own, which had helm render
			assertThat(this.receiver.await((span) -> span.tag("command").equals("helm upgrade")
					&& span.tag("outcome").equals("answered") && !span.traceId().equals(operation.traceId())))
				.satisfies((render) -> assertThat(root(render).name()).isEqualTo("http post /api/v1/plans"));
			// spans are sent in the order in which they end
			assertThat(this.receiver.all()).as("probes are no traces")
				.noneMatch((span) -> span.text().contains("/actuator"));
		}
	}

	@Test
	void aConsoleThatIsKilledLeavesTheTraceToTheOneThatGoesOnAndLogLinesLeadToIt(@TempDir Path directory)
			throws Exception {
		Release release = SharedSandbox.install("traced-and-killed", "26.5.0");
		HeldHelm helm = HeldHelm.in(directory, SharedSandbox.get().helm());
		Map<String, String> properties = new LinkedHashMap<>(
				SandboxProperties.of(SharedSandbox.get(), directory.resolve("data")));
		properties.putAll(traced());
		properties.put("console.helm.binary", helm.binary().toString());
		properties.put("console.preflight.slow-answer", "1m");
		properties.put("logging.level.org.springframework.jdbc.core", "DEBUG");
		JsonNode operation;
		String started;
		try (ConsoleProcess console = ConsoleProcess.leader(directory, properties)) {
			Api operator = new Api(console.port(), "operator");
			JsonNode plan = operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
			helm.holdBefore("--atomic");
			operation = operator.run(plan);
			helm.awaitHeld();
			started = this.receiver.await((span) -> span.name().equals("start operation")).traceId();
			assertThat(console.output().lines())
				.anyMatch((line) -> line.contains("[      operation]") && line.contains("[" + started + "-"));
			console.kill();
		}
		properties.put("logging.structured.format.console", "ecs");
		try (ConsoleProcess console = ConsoleProcess.leader(directory, properties)) {
			// the port is told in another way there
			Api operator = new Api(console.port(), "operator");
			helm.go();
			JsonNode ended = operator.ended(operation);
			assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
			ReceivedSpan goesOn = operation(Api.id(ended));
			assertThat(goesOn.traceId()).isEqualTo(started);
			assertThat(parent(goesOn).name()).isEqualTo("start operation");
			assertPhases(goesOn, ended);
			assertThat(console.output()
				.lines()
				.filter((line) -> line.startsWith("{"))
				.map(JsonMapper.shared()::readTree)
				.filter((line) -> line.path("operation").asString("").equals(Api.id(ended)))
				.map((line) -> line.path("traceId").asString(""))).contains(started);
		}
	}

	@Test
	void aReceiverThatIsAwayHarmsNothing() {
		this.receiver.close();
		Release release = SharedSandbox.install("traced-to-nobody", "26.5.0");
		RunningConsole console = RunningConsole.with(SharedSandbox.dataDirectory(), traced());
		long before;
		try (console) {
			Api operator = new Api(console.port(), "operator");
			JsonNode ended = operator
				.ended(operator.run(operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1")));
			assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
			before = System.nanoTime();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - before)).as("what was not sent keeps no console from ending")
			.isLessThan(Duration.ofSeconds(20));
	}

	private static void probe(int port) {
		for (String path : new String[] { "/actuator/health/readiness", "/actuator/info" }) {
			HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
			try {
				HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private Map<String, String> traced() {
		return Map.of(ENDPOINT, this.receiver.endpoint(), "management.opentelemetry.tracing.export.schedule-delay",
				"100ms", "console.preflight.slow-answer", "1m");
	}

	private ReceivedSpan operation(String id) {
		return this.receiver.await((span) -> span.name().equals("operation") && span.tag("operation.id").equals(id));
	}

	/** Each phase once, as long as the console says. */
	private void assertPhases(ReceivedSpan operation, JsonNode ended) {
		assertThat(ended.path("steps")).isNotEmpty().allSatisfy((step) -> {
			ReceivedSpan phase = child(operation, step.path("phase").asString());
			assertThat(phase.begin()).isLessThanOrEqualTo(phase.end());
			assertThat(phase.end()).isLessThanOrEqualTo(operation.end());
		});
	}

	private ReceivedSpan parent(ReceivedSpan span) {
		return this.receiver
			.await((other) -> other.traceId().equals(span.traceId()) && other.id().equals(span.parent()));
	}

	private ReceivedSpan root(ReceivedSpan span) {
		return span.parent().isEmpty() ? span : root(parent(span));
	}

	private ReceivedSpan child(ReceivedSpan parent, String name) {
		ReceivedSpan child = this.receiver
			.await((span) -> span.parent().equals(parent.id()) && span.name().equals(name));
		assertThat(this.receiver.trace(parent.traceId()))
			.filteredOn((span) -> span.parent().equals(parent.id()) && span.name().equals(name))
			.hasSize(1);
		return child;
	}

}
