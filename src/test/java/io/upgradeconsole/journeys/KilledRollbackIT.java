package io.upgradeconsole.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HeldHelm;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A console that is killed while it puts services back, and the next one that goes on.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class KilledRollbackIT {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Simulator cluster = SharedSandbox.get().simulator();

	@TempDir
	private Path directory;

	private HeldHelm helm;

	@BeforeEach
	void haveHelm() throws Exception {
		this.helm = HeldHelm.in(this.directory, SharedSandbox.get().helm());
	}

	@AfterEach
	void letHelmGo() {
		this.cluster.faults().clear();
		this.helm.go();
	}

	@Test
	void theNextConsoleFinishesAndRollsNothingTwice() throws Exception {
		Release release = SharedSandbox.install("killed-rollback", "26.5.0");
		SharedSandbox.get()
			.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", "killed-rollback", "--version", "26.5.0",
					"--reset-then-reuse-values", "--set", "services.common.imageTag=26.5.1");
		JsonNode operation;
		Map<String, Integer> before;
		try (ConsoleProcess console = start()) {
			Api operator = new Api(console.port(), "operator");
			JsonNode plan = operator.plan(release.rollback());
			this.helm.holdAfter("rollback");
			operation = operator.run(plan);
			this.helm.awaitHeld();
			assertThat(release.tags()).as("helm alone").hasSize(6).doesNotContainValue("26.5.0");
			// from now on putting back takes seconds
			this.cluster.faults().delay(Duration.ofMillis(500));
			this.helm.go();
			await().atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(20))
				.until(() -> release.tags().containsValue("26.5.0"));
			console.kill();
			before = generations(release);
			assertThat(release.tags()).as("half of them").containsValue("26.5.1");
		}
		this.cluster.faults().clear();

		try (ConsoleProcess console = start()) {
			Api operator = new Api(console.port(), "operator");
			Operations.assertSucceeded(operator.ended(operation));
			assertThat(operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain").body())
				.containsSubsequence("Putting back 6 objects", "The console was restarted and goes on here.",
						"Putting back 6 objects");
			assertThat(release.tags()).hasSize(6).containsValue("26.5.0").doesNotContainValue("26.5.1");
			Map<String, Integer> after = generations(release);
			// what was put back before the kill has the mark already
			assertThat(before).isNotEmpty()
				.allSatisfy((name, generation) -> assertThat(after).containsEntry(name, generation));
			List<String> audited = Operations.each(
					new Api(console.port(), "auditor").get("/audit?release=" + release.reference()).json(200),
					"action");
			assertThat(audited).containsSubsequence("operation-ended", "put-back-ended", "put-back-started",
					"put-back-started", "operation-started");
		}
	}

	/** The generations of the Deployments that have been put back. */
	private Map<String, Integer> generations(Release release) {
		Map<String, Integer> generations = new TreeMap<>();
		release.tags().forEach((name, tag) -> {
			if (tag.equals("26.5.0")) {
				generations.put(name, release.deployment(name).metadata().path("generation").asInt());
			}
		});
		return generations;
	}

	private ConsoleProcess start() throws Exception {
		Map<String, String> properties = new LinkedHashMap<>(
				SandboxProperties.of(SharedSandbox.get(), this.directory.resolve("data")));
		properties.put("console.helm.binary", this.helm.binary().toString());
		return ConsoleProcess.leader(this.directory, properties);
	}

}
