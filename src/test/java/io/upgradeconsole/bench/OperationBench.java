package io.upgradeconsole.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

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
 * The phases of an operation in which helm runs, beside the same commands run by hand in
 * the same sandbox, by turns. Both begin without the repository: each operation has a
 * helm home of its own. The first phase counts from its first command on; what comes
 * before it, the supervisor's start, is printed apart. Both phases are held against the
 * limit together: against a repository on the same machine the commands of the first run
 * for less than a tenth of a second, of which each is written ahead.
 */
class OperationBench {

	private static final int WARM_UP = 2;

	private static final int ROUNDS = 9;

	private static final SandboxRelease RELEASE = SandboxRelease.EXTERNAL_DATABASES;

	private static final String CHART = Sandbox.REPOSITORY + "/backend";

	private final Measurement update = Measurement.of("Operation, phase REPO_UPDATE", Unit.SECONDS);

	private final Measurement bareUpdate = Measurement.of("helm repo add, repo update, search repo", Unit.SECONDS);

	private final Measurement helm = Measurement.of("Operation, phase HELM", Unit.SECONDS);

	private final Measurement bareHelm = Measurement.of("helm upgrade", Unit.SECONDS);

	private final Measurement check = Measurement.of("Operation, phase CHECK", Unit.SECONDS);

	private final Measurement supervisor = Measurement.of("Operation, started to its first command", Unit.SECONDS);

	@Test
	void helmTakesNoLongerThanByHand(@TempDir Path directory) {
		try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withReleases(RELEASE));
				ConfigurableApplicationContext console = BenchConsole.start(sandbox, directory)) {
			ConsoleClient client = BenchConsole.client(console);
			for (int round = -WARM_UP; round < ROUNDS; round++) {
				byHand(sandbox, "26.5.1", round >= 0);
				byConsole(client, "26.5.0", round >= 0);
			}
		}
		new Bench("operation")
			.ratio(Measurement.sum("Operation, phases REPO_UPDATE and HELM", this.update, this.helm),
					Measurement.sum("the same four commands by hand", this.bareUpdate, this.bareHelm), 1.1)
			.report(this.update)
			.report(this.bareUpdate)
			.report(this.helm)
			.report(this.bareHelm)
			.report(this.check)
			.report(this.supervisor)
			.write();
	}

	private void byHand(Sandbox sandbox, String tag, boolean counts) {
		sandbox.helm("repo", "remove", Sandbox.REPOSITORY);
		(counts ? this.bareUpdate : Measurement.of("warm-up", Unit.SECONDS)).time(() -> {
			sandbox.helm("repo", "add", Sandbox.REPOSITORY, sandbox.chartRepositoryUri().toString());
			sandbox.helm("repo", "update", Sandbox.REPOSITORY);
			return sandbox.helm("search", "repo", CHART, "--version", "26.5.0");
		});
		(counts ? this.bareHelm : Measurement.of("warm-up", Unit.SECONDS))
			.time(() -> sandbox.helm("upgrade", "--install", RELEASE.releaseName(), CHART, "--namespace",
					RELEASE.namespace(), "--version", "26.5.0", "--reset-then-reuse-values", "--set",
					"services.common.imageTag=" + tag, "--atomic", "--debug", "--timeout", "10m"));
	}

	private void byConsole(ConsoleClient client, String tag, boolean counts) {
		JsonNode ended = client.upgradeImages(RELEASE, tag);
		if (counts) {
			JsonNode first = step(ended, "REPO_UPDATE").path("commands").path(0);
			this.update.add(seconds(first, "startedAt", step(ended, "REPO_UPDATE"), "endedAt"));
			this.helm.add(seconds(step(ended, "HELM"), "startedAt", "endedAt"));
			this.check.add(seconds(step(ended, "CHECK"), "startedAt", "endedAt"));
			this.supervisor.add(seconds(ended, "startedAt", first, "startedAt"));
		}
	}

	private static JsonNode step(JsonNode operation, String phase) {
		List<JsonNode> steps = StreamSupport.stream(operation.path("steps").spliterator(), false)
			.filter((step) -> step.path("phase").asString().equals(phase))
			.toList();
		assertThat(steps).hasSize(1);
		return steps.get(0);
	}

	private static double seconds(JsonNode step, String from, String to) {
		return seconds(step, from, step, to);
	}

	private static double seconds(JsonNode begun, String from, JsonNode ended, String to) {
		return Duration.between(instant(begun, from), instant(ended, to)).toNanos() / 1e9;
	}

	private static Instant instant(JsonNode object, String member) {
		return Instant.parse(object.path(member).asString());
	}

}
