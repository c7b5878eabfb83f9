package io.upgradeconsole.journeys;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.simulator.Faults;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is seen of the cluster while an upgrade runs, and afterwards.
 */
@Tag("whichever-helm")
class LiveIT extends ConsoleJourney {

	private static final String LICENSE = "live-license-8c1f2a90";

	private final Faults faults = SharedSandbox.get().simulator().faults();

	@AfterEach
	void repair() {
		this.faults.clear();
		SharedSandbox.get().simulator().logs().clear();
	}

	@Test
	void whileHelmWaitsItIsToldWhatForAndWhatTheMigrationPrints() {
		Release release = SharedSandbox.install("live", "26.5.0", "global.licenseKey=" + LICENSE);
		release.awaitReady();
		JsonNode operation = this.operator
			.run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "job-hangs", "timeout", "5m"));
		EventStream stream = this.operator.stream(operation, 0);
		eventually(() -> live(operation).at("/waiting/what").asString("").equals("Helm waits for the migrate Job."));
		JsonNode live = live(operation);
		assertThat(live.at("/waiting/more").asString()).isEqualTo("It may take up to 5 min.");
		assertThat(live.at("/picture/services").valueStream()).hasSize(6).allSatisfy((service) -> {
			assertThat(service.at("/before/image").asString()).endsWith(":26.5.0");
			assertThat(service.at("/now/image").asString()).endsWith(":26.5.0");
			assertThat(service.at("/now/rolledOut").asBoolean()).isTrue();
			assertThat(service.path("planned").asString()).endsWith(":job-hangs");
		});
		assertThat(live.at("/picture/jobs/0/state").asString()).isEqualTo("ACTIVE");
		eventually(() -> live(operation).at("/picture/notes").toString().contains("Pod/zymtrace-migrate-"));

		SharedSandbox.get().simulator().logs().say("migrate", "connecting with " + LICENSE);
		eventually(() -> printed(operation).contains("connecting with [masked]"));
		assertThat(printed(operation).get(0)).contains("migrate starting").endsWith(":job-hangs");

		this.faults.deny("list", "pods");
		eventually(() -> live(operation).hasNonNull("silence"));
		assertThat(live(operation).hasNonNull("silentSince")).isTrue();
		assertThat(live(operation).at("/picture/services").valueStream()).hasSize(6);
		this.faults.clear();
		this.faults.deny("list", "events");
		eventually(() -> !live(operation).hasNonNull("silence")
				&& live(operation).at("/picture/withheld").asString("").contains("events"));

		this.operator.post("/operations/" + Api.id(operation) + "/cancel", Map.of("force", false));
		this.operator.ended(operation);
		List<EventStream.Event> seen = stream.all().stream().filter((event) -> event.name().equals("live")).toList();
		assertThat(seen).hasSizeGreaterThan(3)
			.anyMatch((event) -> event.data().path("jobLines").asInt() >= 4)
			.extracting((event) -> event.data().toString())
			.doesNotHaveDuplicates();
		isKept(operation);
	}

	private void isKept(JsonNode operation) {
		JsonNode live = live(operation);
		assertThat(live.hasNonNull("waiting")).isFalse();
		assertThat(live.at("/picture/services").valueStream()).hasSize(6);
		Document page = new Browser(this.port, "viewer").get("/operations/" + Api.id(operation)).html();
		assertThat(page.getElementById("cluster-title").text()).isEqualTo("How it went");
		assertThat(page.select("#cluster-services tbody th").eachText()).contains("gateway", "ingest", "web");
		assertThat(page.select("#job-log-lines li").eachText()).contains("connecting with [masked]");
		assertThat(page.select(".phase-bar title").eachText()).anyMatch((bar) -> bar.startsWith("Run helm, "));
		assertThat(this.operator.get("/operations/" + Api.id(operation) + "/job-log", "Accept", "text/plain").body())
			.contains("connecting with [masked]")
			.doesNotContain(LICENSE);
	}

	private JsonNode live(JsonNode operation) {
		return this.operator.get("/operations/" + Api.id(operation) + "/live").json(200);
	}

	private List<String> printed(JsonNode operation) {
		JsonNode lines = this.operator.get("/operations/" + Api.id(operation) + "/job-log").json(200);
		return StreamSupport.stream(lines.spliterator(), false).map((line) -> line.path("text").asString()).toList();
	}

	private static void eventually(Callable<Boolean> condition) {
		await().atMost(Duration.ofSeconds(90)).until(condition);
	}

}
