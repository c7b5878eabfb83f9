package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An upgrade as automation makes it: everything over the JSON API.
 */
class ApiJourneyIT extends ConsoleJourney {

	@Test
	void imageThenChartThenBothRunToSuccess() {
		Release release = SharedSandbox.install("journey", "26.5.0");

		JsonNode image = this.operator.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1"));
		assertSucceeded(this.operator.ended(image));
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
		assertThat(release.tags()).hasSize(6).containsValue("26.5.1").doesNotContainValue("26.5.0");

		JsonNode chart = this.operator.run(this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.7.2",
				"valuesFileId", upload(release, "services: {common: {imageTag: null}}\n")));
		assertSucceeded(this.operator.ended(chart));
		assertThat(release.lastOfHistory()).isEqualTo("3 deployed backend-26.7.2");
		assertThat(release.tags()).hasSize(6).containsValue("26.7.2").doesNotContainValue("26.5.1");

		JsonNode plan = this.operator.plan(release.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.3");
		assertThat(plan.path("valuesFileId").isMissingNode()).as("a reconstructed file").isFalse();
		assertSucceeded(this.operator.ended(this.operator.run(plan)));
		assertThat(release.history()).endsWith("3 superseded backend-26.7.2", "4 deployed backend-26.8.4");
		assertThat(release.tags()).hasSize(6).containsValue("26.8.3").doesNotContainValue("26.7.2");
		JsonNode now = this.operator.get(release.path()).json(200);
		assertThat(now.path("revision").asInt()).isEqualTo(4);
		assertThat(now.path("imageTags").path("web").asString()).isEqualTo("26.8.3");
	}

	@Test
	void linesArriveWhileHelmRunsAndTheStreamResumesWhereItBroke() {
		Release release = SharedSandbox.install("streamed", "26.5.0");
		JsonNode operation = this.operator.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1"));
		EventStream stream = this.operator.stream(operation, 0);

		stream.await((event) -> event.isLineOf("HELM") && event.data().path("source").asString().equals("stdout")
				|| event.isLineOf("HELM") && event.data().path("source").asString().equals("stderr"));
		JsonNode meanwhile = this.operator.operation(operation);
		assertThat(meanwhile.path("status").asString()).isEqualTo("RUNNING");
		assertThat(meanwhile.path("phase").asString()).isEqualTo("HELM");

		List<EventStream.Event> events = stream.all();
		assertSucceeded(this.operator.operation(operation));
		List<EventStream.Event> lines = events.stream().filter((event) -> event.name().equals("line")).toList();
		assertThat(lines.stream().map(EventStream.Event::id))
			.containsExactlyElementsOf(LongStream.rangeClosed(1, lines.size()).boxed().toList());
		assertThat(events.get(events.size() - 1).name()).isEqualTo("end");
		assertThat(events.get(events.size() - 1).data().path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(events.stream()
			.filter((event) -> event.name().equals("phase"))
			.map((event) -> event.data().path("phase").asString())).contains("HELM").endsWith("KEEP_VALUES");

		long half = lines.size() / 2;
		List<EventStream.Event> rest = this.operator.stream(operation, half)
			.all()
			.stream()
			.filter((event) -> event.name().equals("line"))
			.toList();
		assertThat(rest).isEqualTo(lines.subList((int) half, lines.size()));

		assertThat(log(operation, 0)).isEqualTo(lines.stream().map(ApiJourneyIT::text).toList());
		assertThat(log(operation, half)).isEqualTo(rest.stream().map(ApiJourneyIT::text).toList());
		List<String> text = this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain")
			.body()
			.lines()
			.toList();
		assertThat(text).hasSameSizeAs(lines);
		assertThat(Stream.of(text.get(0), text.get(text.size() - 1))).containsExactly(whole(lines.get(0)),
				whole(lines.get(lines.size() - 1)));
	}

	@Test
	void theAuditTrailHoldsWhatWasApprovedWhatRanAndHowItEnded() {
		Release release = SharedSandbox.install("audited", "26.5.0");
		this.operator.get(release.path()).json(200);
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1", "timeout", "5m");
		JsonNode operation = this.operator.ended(this.operator.run(plan));
		assertSucceeded(operation);

		List<List<String>> commands = List.of(
				List.of("helm", "repo", "add", "zymtrace", SharedSandbox.get().chartRepositoryUri().toString()),
				List.of("helm", "repo", "update", "zymtrace"),
				List.of("helm", "search", "repo", "zymtrace/backend", "--version", "26.5.0"),
				List.of("helm", "upgrade", "--install", "backend", "zymtrace/backend", "--namespace", "audited",
						"--version", "26.5.0", "--reset-then-reuse-values", "--set", "services.common.imageTag=26.5.1",
						"--atomic", "--debug", "--timeout", "5m0s"));
		List<JsonNode> all = StreamSupport
			.stream(new Api(this.port, "auditor").get("/audit?release=" + release.reference()).json(200).spliterator(),
					false)
			// what became of the values file is of no plan
			.filter((entry) -> !action(entry).equals("values-kept"))
			.toList();
		for (JsonNode entry : all) {
			assertThat(entry.path("actor").asString()).isEqualTo("operator");
			assertThat(entry.path("planId").asString()).isEqualTo(Api.id(plan));
			assertThat(entry.path("digest").asString()).isEqualTo(plan.path("digest").asString()).hasSize(64);
		}
		List<JsonNode> each = all.stream().filter((entry) -> action(entry).startsWith("command-")).toList();
		assertThat(each.stream().map(ApiJourneyIT::action)).as("newest first")
			.containsExactlyElementsOf(
					commands.stream().flatMap((command) -> Stream.of("command-ended", "command-started")).toList());
		String binary = SharedSandbox.get().helm().path().toString();
		for (int i = 0; i < each.size(); i++) {
			List<String> ran = new ArrayList<>(commands.get(commands.size() - 1 - i / 2));
			ran.set(0, binary);
			assertThat(commands(each.get(i))).containsExactly(ran);
			assertThat(each.get(i).path("exitCode").asInt(-1)).isEqualTo((i % 2 == 0) ? 0 : -1);
		}
		List<JsonNode> entries = all.stream().filter((entry) -> !action(entry).startsWith("command-")).toList();
		assertThat(entries.stream().map(ApiJourneyIT::action)).containsExactly("operation-ended", "operation-started",
				"plan-approved", "plan-created");
		for (JsonNode entry : entries) {
			assertThat(commands(entry)).isEqualTo(commands);
		}
		JsonNode approved = entries.get(2);
		assertThat(approved.path("reason").asString()).isEqualTo("read and found good");
		JsonNode ended = entries.get(0);
		assertThat(ended.path("operationId").asString()).isEqualTo(Api.id(operation));
		assertThat(ended.path("outcome").asString()).isEqualTo("SUCCEEDED");
		assertThat(ended.path("exitCode").asInt(-1)).isZero();
		assertThat(ended.path("verdict").asString()).isEqualTo("All 13 checks passed.");
		assertEvidence(plan, operation, all.size());
		aManualUpgradeIsUnexplained(release);
	}

	private void assertEvidence(JsonNode plan, JsonNode operation, int entries) {
		Api auditor = new Api(this.port, "auditor");
		JsonNode evidence = auditor.get("/operations/" + Api.id(operation) + "/evidence").json(200);
		assertThat(evidence.path("requestedBy").asString()).isEqualTo("operator");
		assertThat(evidence.path("approvals").path(0).path("reason").asString()).isEqualTo("read and found good");
		assertThat(evidence.path("approvals").path(0).path("shown").path("diffSha256").asString()).hasSize(64);
		assertThat(evidence.path("plan").path("digest")).isEqualTo(plan.path("digest"));
		assertThat(evidence.path("ran")).hasSize(4);
		assertThat(evidence.path("checks")).hasSize(13);
		assertThat(evidence.path("entries")).hasSizeGreaterThanOrEqualTo(entries);
		assertThat(evidence.path("head").path("hash").asString()).hasSize(64);
		Document page = new Browser(this.port, "auditor").get("/operations/" + Api.id(operation) + "/evidence").html();
		assertThat(page.select(".evidence-entries .entry-number").eachText())
			.isEqualTo(StreamSupport.stream(evidence.path("entries").spliterator(), false)
				.map((entry) -> entry.path("id").asString())
				.toList());
		assertThat(page.text()).contains("read and found good", evidence.path("head").path("hash").asString());
		JsonNode months = auditor.get("/trends").json(200);
		assertThat(months).hasSize(12);
		assertThat(months.path(11).path("succeeded").asInt()).isPositive();
	}

	/** The one before, which the console made, is explained. */
	private void aManualUpgradeIsUnexplained(Release release) {
		Api auditor = new Api(this.port, "auditor");
		assertThat(unexplained(auditor, release)).isEmpty();
		// the record of a revision tells whole seconds: what is made right after an
		// operation's helm counts as made by it
		Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
		SharedSandbox.get()
			.helm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reuse-values");
		assertThat(unexplained(auditor, release)).containsExactly("revision 3, not by this console");
		Browser browser = new Browser(this.port, "auditor");
		assertThat(browser.get(release.path()).html().select(".callout-title").eachText())
			.contains("1 change is unexplained");
		assertThat(browser.get("/?q=" + release.namespace()).html().select("tbody .health").eachText()).singleElement()
			.asString()
			.contains("changed past this console");
		assertThat(browser.get("/unexplained-changes").html().select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("backend cluster sandbox namespace " + release.namespace() + " 3 "));
	}

	private static List<String> unexplained(Api auditor, Release release) {
		return StreamSupport.stream(auditor.get("/unexplained-changes").json(200).path("changes").spliterator(), false)
			.filter((change) -> change.path("release").asString().equals(release.reference()))
			.map((change) -> change.path("summary").asString()
					+ (change.path("production").asBoolean(true) ? " in production" : ""))
			.toList();
	}

	@Test
	void aPlanRunsOnceAndARunningReleaseTakesNoOther() {
		Release release = SharedSandbox.install("held", "26.5.0");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		JsonNode other = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.2");

		this.operator.start(plan).problem(409, "plan-not-approved");
		Map<String, String> wrong = Map.of("digest", "0".repeat(64));
		this.operator.post("/plans/" + Api.id(plan) + "/approvals", wrong).problem(409, "plan-digest-differs");
		this.operator.approve(plan).json(201);
		this.operator.approve(other).json(201);
		this.operator.post("/plans/" + Api.id(plan) + "/operation", wrong).problem(409, "plan-digest-differs");

		Reply first = this.operator.start(plan);
		JsonNode operation = first.json(201);
		assertThat(first.header("Location")).isEqualTo("/api/v1/operations/" + Api.id(operation));
		assertThat(Api.id(this.operator.start(plan).json(200))).isEqualTo(Api.id(operation));

		JsonNode holder = new Api(this.port, "admin").start(other).problem(409, "release-held").path("holder");
		assertThat(holder.path("operation").asString()).isEqualTo(Api.id(operation));
		assertThat(holder.path("requestedBy").asString()).isEqualTo("operator");
		assertThat(holder.path("status").asString()).isIn("QUEUED", "RUNNING");
		assertThat(holder.path("startedAt").asString()).isEqualTo(operation.path("startedAt").asString());
		JsonNode details = this.operator.get(release.path()).json(200);
		assertThat(details.path("activeOperation").asString()).isEqualTo(Api.id(operation));

		assertSucceeded(this.operator.ended(operation));
		assertThat(Api.id(this.operator.start(plan).json(200))).isEqualTo(Api.id(operation));
		// what the other plan was made from is gone now
		JsonNode late = this.operator.ended(this.operator.start(other).json(201));
		assertThat(late.path("cause").path("code").asString()).isEqualTo("plan-stale");
		assertThat(release.lastOfHistory()).startsWith("2 deployed");
	}

	@Test
	void aPlanThatSomebodyOvertookByHandIsStaleAndRunsNothing() {
		Release release = SharedSandbox.install("overtaken", "26.5.0");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		this.operator.approve(plan).json(201);
		SharedSandbox.get()
			.helm("upgrade", release.name(), Sandbox.REPOSITORY + "/backend", "-n", release.namespace(), "--version",
					"26.5.0", "--reset-then-reuse-values", "--set", "services.common.imageTag=26.5.3");

		JsonNode operation = this.operator.ended(this.operator.start(plan).json(201));
		assertThat(operation.path("status").asString()).isEqualTo("FAILED");
		assertThat(operation.path("cause").path("code").asString()).isEqualTo("plan-stale");
		assertThat(operation.path("cause").path("detail").asString()).contains("revision 1 to 2");
		JsonNode stale = this.operator.get("/plans/" + Api.id(plan)).json(200);
		assertThat(stale.path("status").asString()).isEqualTo("STALE");
		assertThat(stale.path("staleReason").asString()).contains("revision 1 to 2");
		assertThat(release.lastOfHistory()).startsWith("2 deployed");
		assertThat(release.tags()).containsValue("26.5.3");
	}

	private String upload(Release release, String yaml) {
		JsonNode file = this.operator
			.post(release.path() + "/values-files?name=mine.yaml", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8))
			.json(201);
		return UUID.fromString(Api.id(file)).toString();
	}

	private List<String> log(JsonNode operation, long after) {
		String body = this.operator.get("/operations/" + Api.id(operation) + "/log?after=" + after).body();
		return body.lines().map(JsonMapper.shared()::readTree).map(ApiJourneyIT::text).toList();
	}

	private static String text(EventStream.Event line) {
		return text(line.data());
	}

	private static String text(JsonNode line) {
		return line.path("n") + " " + line.path("t").asString() + " " + line.path("text").asString();
	}

	private static String whole(EventStream.Event line) {
		JsonNode data = line.data();
		return data.path("n") + " " + data.path("t").asString() + " " + data.path("step").asString() + " "
				+ data.path("text").asString();
	}

	private static void assertSucceeded(JsonNode operation) {
		assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");
		assertThat(operation.path("verdict").asString()).isEqualTo("PASSED");
	}

	private static String action(JsonNode entry) {
		return entry.path("action").asString();
	}

	private static List<List<String>> commands(JsonNode entry) {
		return StreamSupport.stream(entry.path("commands").spliterator(), false).map(ApiJourneyIT::strings).toList();
	}

	private static List<String> strings(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
	}

}
