package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeanUtils;
import org.springframework.data.annotation.PersistenceCreator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StagedUpgradeTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR, Role.ADMIN),
			Actor.SignedInBy.FORM, "10.0.0.1");

	private static final Cause WHY = new Cause("stage-failed", "title", "detail", "next");

	private final StagedUpgrade staged = new StagedUpgrade(plan(3, PlanStatus.READY),
			List.of(Stage.to(new ChartVersion("25.12.7"), new ImageTag("25.12.6")),
					Stage.to(new ChartVersion("26.8.4"), new ImageTag("26.8.3"))),
			OPERATOR, NOW);

	@Test
	void itIsDoneWhenEachStageWasPlannedRunAndDoneInItsTurn() {
		assertStates(StageState.PLANNING, StageState.PENDING);
		assertThat(this.staged.request())
			.extracting(PlanRequest::path, PlanRequest::chartVersion, PlanRequest::imageTag, PlanRequest::valuesFileId)
			.containsExactly(UpgradePath.COMBINED, new ChartVersion("25.12.7"), new ImageTag("25.12.6"), null);
		assertThat(this.staged.request().timeout()).hasToString("1h0m0s");
		run(3);
		assertStates(StageState.DONE, StageState.PLANNING);
		assertThat(this.staged.request().chartVersion()).isEqualTo(new ChartVersion("26.8.4"));
		assertThat(this.staged.request().imageTag()).isEqualTo(new ImageTag("26.8.3"));
		run(4);
		assertThat(this.staged.status()).isEqualTo(StagedUpgrade.Status.DONE);
		assertThat(this.staged.current()).isEmpty();
		assertThat(this.staged.endedAt()).isEqualTo(NOW);
		assertThat(this.staged.cause()).isNull();
	}

	@Test
	void stagesArePlannedForWhoBeganItWithTheRolesTheyHad() {
		assertThat(this.staged.planner())
			.isEqualTo(new Actor("operator", Set.of(Role.OPERATOR, Role.ADMIN), Actor.SignedInBy.EARLIER, null));
	}

	@Test
	void aStageThatFailsStopsIt() {
		this.staged.planned(plan(3, PlanStatus.READY), NOW);
		this.staged.run();
		this.staged.failed(this.staged.current().orElseThrow(), WHY, NOW);
		assertStates(StageState.FAILED, StageState.NOT_RUN);
		assertThat(this.staged.status()).isEqualTo(StagedUpgrade.Status.STOPPED);
		assertThat(this.staged.cause()).isEqualTo(WHY);
		assertThatIllegalStateException().isThrownBy(() -> this.staged.stop(WHY, OPERATOR, NOW));
	}

	@Test
	void aBlockedPlanStopsItWithWhatBlocks() {
		this.staged.planned(plan(3, PlanStatus.BLOCKED), NOW);
		assertStates(StageState.FAILED, StageState.NOT_RUN);
		assertThat(this.staged.stages().get(0).planId()).isNotNull();
		assertThat(this.staged.cause().code()).isEqualTo("plan-blocked");
		assertThat(this.staged.cause().detail()).isEqualTo("A key is refused.");
	}

	@Test
	void aStageThatWouldNotStartWhereTheOneBeforeHasLeftTheReleaseStopsIt() {
		run(3);
		this.staged.planned(plan(5, PlanStatus.READY), NOW);
		assertStates(StageState.DONE, StageState.FAILED);
		assertThat(this.staged.cause().code()).isEqualTo("release-moved");
		assertThat(this.staged.cause().detail())
			.isEqualTo("Stage 2 was to start from revision 4, but the newest is 5.");
	}

	@Test
	void whoeverStopsItLeavesARunningStageToItsEnd() {
		this.staged.planned(plan(3, PlanStatus.READY), NOW);
		this.staged.run();
		this.staged.stop(WHY, OPERATOR, NOW);
		assertStates(StageState.RUNNING, StageState.NOT_RUN);
		this.staged.done(this.staged.stages().get(0), NOW);
		assertStates(StageState.DONE, StageState.NOT_RUN);
		assertThat(this.staged.status()).isEqualTo(StagedUpgrade.Status.STOPPED);
		assertThat(this.staged.current()).isEmpty();
	}

	@Test
	void aStageIsPlannedAndStartedOnceAndPlannedAgainOnlyWhileItWaits() {
		assertThatIllegalStateException().isThrownBy(this.staged::run);
		Plan first = plan(3, PlanStatus.READY);
		assertThatIllegalStateException().isThrownBy(() -> this.staged.plannedAgain(first, NOW));
		this.staged.planned(first, NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.staged.planned(first, NOW));
		Plan second = plan(3, PlanStatus.READY);
		this.staged.plannedAgain(second, NOW);
		assertStates(StageState.AWAITING_CONFIRMATION, StageState.PENDING);
		assertThat(this.staged.stageOf(first.id())).isEmpty();
		assertThat(this.staged.stageOf(second.id())).isPresent();
		this.staged.run();
		assertThatIllegalStateException().isThrownBy(this.staged::run);
		assertThatIllegalStateException().isThrownBy(() -> this.staged.plannedAgain(first, NOW));
		this.staged.notStarted();
		assertStates(StageState.AWAITING_CONFIRMATION, StageState.PENDING);
	}

	private void run(int baseRevision) {
		this.staged.planned(plan(baseRevision, PlanStatus.READY), NOW);
		this.staged.run();
		this.staged.done(this.staged.current().orElseThrow(), NOW);
	}

	private void assertStates(StageState... states) {
		assertThat(this.staged.stages()).extracting(Stage::state).containsExactly(states);
	}

	/** A plan as the database brings it. */
	private static Plan plan(int baseRevision, PlanStatus status) {
		PlanContent content = new PlanContent(UpgradePath.COMBINED, "24.11.2", "26.8.4", "26.8.4", "26.8.3", true, null,
				null, "", "1h0m0s", List.of(),
				(status == PlanStatus.BLOCKED)
						? List.of(new Finding("x", Finding.Severity.BLOCKING, "A key is refused", "", "", ""),
								new Finding("y", Finding.Severity.INFO, "Something else", "", "", ""))
						: List.of(),
				List.of(), List.of(), List.of(), Map.of(), List.of(), "{}\n");
		for (var constructor : Plan.class.getDeclaredConstructors()) {
			if (constructor.isAnnotationPresent(PersistenceCreator.class)) {
				return (Plan) BeanUtils.instantiateClass(constructor, UUID.randomUUID(), "c/n/r", baseRevision,
						"digest", content.kind(), JsonMapper.shared().writeValueAsString(content), "operator", NOW,
						NOW.plusSeconds(60), status, null, null, 0);
			}
		}
		throw new IllegalStateException();
	}

}
