package io.upgradeconsole.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole plan, asked for over HTTP and stored, beside one bare dry run of the same
 * upgrade. The chart repository's index is not read again: that is left out.
 */
class PlanBench {

	private static final int WARM_UP = 30;

	private static final int ROUNDS = 30;

	private static final SandboxRelease RELEASE = SandboxRelease.HEALTHY;

	private final Bench bench = new Bench("plan");

	@Test
	void aPlanBesideABareDryRun(@TempDir Path directory) {
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withReleases(RELEASE));
				ConfigurableApplicationContext console = BenchConsole.start(sandbox, directory,
						IndexNotReadAgain.class)) {
			ConsoleClient client = BenchConsole.client(console);
			sandbox.helm("repo", "update");
			measure(sandbox, client, "path A", "26.5.0", Map.of("path", "IMAGE_ONLY", "imageTag", "26.5.1"));
			measure(sandbox, client, "path C", "26.8.4",
					Map.of("path", "COMBINED", "chartVersion", "26.8.4", "imageTag", "26.8.4-rc.1"));
		}
		this.bench.write();
	}

	private void measure(Sandbox sandbox, ConsoleClient client, String path, String version,
			Map<String, String> asked) {
		Measurement plan = Measurement.of("Plan, " + path, Unit.SECONDS);
		Measurement dryRun = Measurement.of("helm upgrade --dry-run=server", Unit.SECONDS);
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			Measurement planned = (round < 0) ? Measurement.of("warm-up", Unit.SECONDS) : plan;
			JsonNode made = planned.time(() -> plan(client, asked));
			assertThat(made.path("changes")).as(made.toString()).isNotEmpty();
			Measurement rendered = (round < 0) ? Measurement.of("warm-up", Unit.SECONDS) : dryRun;
			rendered.time(() -> dryRun(sandbox, version, asked.get("imageTag")));
		}
		this.bench.ratio(plan, dryRun, 1.5);
	}

	private static JsonNode plan(ConsoleClient client, Map<String, String> asked) {
		Map<String, String> body = new LinkedHashMap<>(asked);
		body.putAll(Map.of("cluster", Sandbox.CONTEXT, "namespace", RELEASE.namespace(), "release",
				RELEASE.releaseName(), "kind", "UPGRADE"));
		return client.post("/plans", body);
	}

	private static String dryRun(Sandbox sandbox, String version, String tag) {
		return sandbox.helm("upgrade", "--install", RELEASE.releaseName(), Sandbox.REPOSITORY + "/backend",
				"--namespace", RELEASE.namespace(), "--version", version, "--reset-then-reuse-values", "--set",
				"services.common.imageTag=" + tag, "--dry-run=server", "-o", "json");
	}

}
