package io.upgradeconsole.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the console takes for each of its pages, with 50 releases and 10,000
 * operations. Slow ones count: nineteen of twenty are at least as fast.
 */
class PagesBench {

	private static final int RELEASES = 50;

	private static final int OPERATIONS = 10_000;

	private static final int WARM_UP = 40;

	private static final int VIEWS = 100;

	private static final Measurement LIMIT = Measurement.fixed("100 ms", Unit.SECONDS, 0.1);

	private final Bench bench = new Bench("pages");

	@Test
	void eachPageBesideATenthOfASecond(@TempDir Path directory) {
		try (Sandbox sandbox = Sandbox
			.start(SandboxOptions.defaults().withReleases(SandboxRelease.HEALTHY, SandboxRelease.EXTERNAL_DATABASES));
				ConfigurableApplicationContext console = BenchConsole.start(sandbox, directory)) {
			ConsoleClient client = BenchConsole.client(console).signIn();
			JsonNode operation = upgrade(client);
			ManyReleases.in(sandbox, RELEASES - 1);
			List<String> releases = new ArrayList<>(List.of("sandbox/zymtrace/backend"));
			IntStream.range(0, RELEASES - 1)
				.forEach((n) -> releases.add("sandbox/" + ManyReleases.namespace(n) + "/" + ManyReleases.release(n)));
			ManyOperations.in(console.getBean(JdbcClient.class), UUID.fromString(operation.path("id").asString()),
					releases, OPERATIONS);
			Map<String, String> pages = pages(client, operation);
			// all of them: what one page has warmed up would count for the next one only
			pages.values().forEach((path) -> IntStream.range(0, WARM_UP).forEach((view) -> client.page(path)));
			pages.forEach((name, path) -> measure(client, name, path));
		}
		this.bench.write();
	}

	private static JsonNode upgrade(ConsoleClient client) {
		JsonNode plan = client.post("/plans", Map.of("cluster", Sandbox.CONTEXT, "namespace", "zymtrace", "release",
				"backend", "kind", "UPGRADE", "path", "IMAGE_ONLY", "imageTag", "26.5.1"));
		String path = "/plans/" + plan.path("id").asString();
		String digest = plan.path("digest").asString();
		client.post(path + "/approvals", Map.of("digest", digest, "reason", "to be measured"));
		String operation = "/operations/"
				+ client.post(path + "/operation", Map.of("digest", digest)).path("id").asString();
		return Awaitility.await()
			.pollInterval(Duration.ofSeconds(1))
			.atMost(Duration.ofMinutes(2))
			.until(() -> client.get(operation), (found) -> found.hasNonNull("endedAt"));
	}

	private static Map<String, String> pages(ConsoleClient client, JsonNode operation) {
		String release = "/releases/sandbox/zymtrace/backend";
		String ofOperation = "/operations/" + operation.path("id").asString();
		String plan = "/plans/" + operation.path("planId").asString();
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("Releases", "/");
		pages.put("A release", release);
		pages.put("The wizard", client.redirection(release + "/upgrade"));
		pages.put("A rollback", release + "/rollback");
		pages.put("A plan", plan);
		pages.put("Its diff", plan + "/diff");
		pages.put("An operation", ofOperation);
		pages.put("Its log", ofOperation + "/log/page");
		pages.put("Its verification", client.redirection(ofOperation + "/verification"));
		pages.put("Its evidence", ofOperation + "/evidence");
		pages.put("Values files", release + "/values");
		pages.put("Approvals", "/approvals");
		pages.put("Reviews", "/reviews");
		pages.put("Audit", "/audit");
		pages.put("Audit of a release", "/audit?release=sandbox/zymtrace/backend");
		pages.put("Unexplained changes", "/unexplained-changes");
		pages.put("Trends", "/trends");
		pages.put("Account", "/account");
		return pages;
	}

	private void measure(ConsoleClient client, String name, String path) {
		Measurement views = Measurement.of(name, Unit.SECONDS);
		for (int view = 0; view < VIEWS; view++) {
			views.time(() -> client.page(path));
		}
		List<Double> sorted = new ArrayList<>(views.samples());
		Collections.sort(sorted);
		this.bench.report(views)
			.ratio(Measurement.fixed(name + ", p95", Unit.SECONDS, sorted.get(VIEWS * 95 / 100 - 1)), LIMIT, 1);
	}

}
