package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A staged upgrade whose console ends at its worst moments and starts again on the same
 * data, with a helm that renders and upgrades only when it may.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class StagedRestartIT {

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static final ReleaseRef RELEASE = ReleaseRef.of(Sandbox.CONTEXT, SandboxRelease.OLD.namespace(),
			SandboxRelease.OLD.releaseName());

	private static Sandbox sandbox;

	// a console that has just been closed may still ask helm something in there
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	private ConfigurableApplicationContext console;

	@BeforeAll
	static void startSandbox() {
		sandbox = Sandbox.start(SandboxOptions.defaults().withReleases(SandboxRelease.OLD));
	}

	@AfterAll
	static void stopSandbox() {
		sandbox.close();
	}

	@BeforeEach
	void start() throws Exception {
		Files.createFile(this.directory.resolve("helm"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.writeString(this.directory.resolve("helm"), """
				#!/bin/sh
				wait_for() { touch %1$s/$1-begun; while [ -e %1$s/hold-$1 ]; do sleep 0.1; done; }
				case " $* " in
					*" --dry-run=server "*) wait_for render;;
					*" --atomic "*) wait_for upgrade;;
				esac
				exec %2$s "$@"
				""".formatted(this.directory, sandbox.helm().path()));
		startConsole();
	}

	@AfterEach
	void stop() throws Exception {
		release("render");
		release("upgrade");
		this.console.close();
	}

	@Test
	void aStageIsPlannedOnceThoughConsolesEndWhileTheyPlanItAndWhileTheStageBeforeRuns() throws Exception {
		Plan jump = this.console.getBean(PlanService.class)
			.plan(new PlanRequest(RELEASE, UpgradePath.CHART_ONLY, new ChartVersion("26.8.4"), null, null, null),
					OPERATOR);
		hold("render");
		UUID id = this.console.getBean(StagedUpgradeService.class).begin(jump.id(), OPERATOR).id();
		awaitBegun("render");
		restart();
		assertThat(stages(id)).extracting(Stage::state).containsExactly(StageState.PLANNING, StageState.PENDING);
		release("render");
		Plan first = awaitPlan(id, 0);
		assertThat(plans()).hasSize(2);

		hold("upgrade");
		this.console.getBean(ApprovalService.class).approve(first.id(), first.digest(), "", OPERATOR);
		this.console.getBean(UpgradeService.class).start(first.id(), first.digest(), OPERATOR);
		awaitBegun("upgrade");
		restart();
		assertThat(stages(id)).extracting(Stage::state).containsExactly(StageState.RUNNING, StageState.PENDING);
		hold("render");
		release("upgrade");
		awaitBegun("render");
		restart();
		assertThat(stages(id)).extracting(Stage::state).containsExactly(StageState.DONE, StageState.PLANNING);
		release("render");
		Plan second = awaitPlan(id, 1);
		assertThat(second.baseRevision().number()).isEqualTo(2);
		assertThat(second.content().chartVersion()).isEqualTo("26.8.4");
		assertThat(second.createdBy()).isEqualTo("operator");
		assertThat(plans()).hasSize(3);
	}

	private void startConsole() {
		Map<String, String> properties = new LinkedHashMap<>(
				SandboxProperties.of(sandbox, this.directory.resolve("data")));
		properties.put("console.helm.binary", this.directory.resolve("helm").toString());
		properties.put("server.port", "0");
		List<String> arguments = new ArrayList<>();
		properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
		this.console = new SpringApplicationBuilder(UpgradeConsoleApplication.class)
			.run(arguments.toArray(String[]::new));
	}

	private void restart() {
		this.console.close();
		startConsole();
	}

	private void hold(String what) throws Exception {
		Files.createFile(this.directory.resolve("hold-" + what));
		Files.deleteIfExists(this.directory.resolve(what + "-begun"));
	}

	private void release(String what) throws Exception {
		Files.deleteIfExists(this.directory.resolve("hold-" + what));
	}

	private void awaitBegun(String what) {
		await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(this.directory.resolve(what + "-begun")));
	}

	private Plan awaitPlan(UUID id, int stage) {
		await().atMost(Duration.ofMinutes(1))
			.until(() -> stages(id).get(stage).state() == StageState.AWAITING_CONFIRMATION);
		return this.console.getBean(PlanService.class).required(stages(id).get(stage).planId());
	}

	private List<Stage> stages(UUID id) {
		return this.console.getBean(StagedUpgradeService.class).get(id, OPERATOR).stages();
	}

	private List<Plan> plans() {
		return this.console.getBean(PlanService.class).newest(RELEASE, OPERATOR);
	}

}
