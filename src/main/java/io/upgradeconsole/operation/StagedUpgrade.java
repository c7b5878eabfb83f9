package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An upgrade over several major versions, in stages. Each stage is an upgrade of its own,
 * with its own plan and approval; it is planned when the one before has succeeded. The
 * first that does not succeed stops it. What happens to it is published when it is saved.
 */
public class StagedUpgrade extends AbstractAggregateRoot<StagedUpgrade> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private final UUID id;

	private final String releaseRef;

	private final String fromChartVersion;

	/** The revision that the first stage starts from; each stage makes one more. */
	private final int baseRevision;

	@Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
	private final StageInputs inputs;

	private final Instant startedAt;

	/** The release while it is active, else {@code null}; unique. */
	private @Nullable String activeRelease;

	private Status status;

	private final List<Stage> stages;

	private @Nullable String cause;

	private @Nullable Instant endedAt;

	@Version
	private @Nullable Integer version;

	/** Where a staged upgrade stands as a whole. */
	public enum Status {

		/** A stage is at work, or waits for somebody. */
		ACTIVE,
		/** Every stage is done. */
		DONE,
		/** It goes no further; the cause says why. */
		STOPPED

	}

	/**
	 * Begins one, whose first stage is to be planned.
	 * @param plan the upgrade in one step that it takes the place of
	 */
	StagedUpgrade(Plan plan, List<Stage> stages, Actor actor, Instant now) {
		this(UUID.randomUUID(), plan.release().toString(), plan.content().fromChartVersion(),
				plan.baseRevision().number(), StageInputs.of(plan, actor), now, plan.release().toString(),
				Status.ACTIVE, stages, null, null, null);
		registerEvent(new StagedUpgradeStarted(this, actor));
		due();
	}

	@PersistenceCreator
	StagedUpgrade(UUID id, String releaseRef, String fromChartVersion, int baseRevision, StageInputs inputs,
			Instant startedAt, @Nullable String activeRelease, Status status, List<Stage> stages,
			@Nullable String cause, @Nullable Instant endedAt, @Nullable Integer version) {
		this.id = id;
		this.releaseRef = releaseRef;
		this.fromChartVersion = fromChartVersion;
		this.baseRevision = baseRevision;
		this.inputs = inputs;
		this.startedAt = startedAt;
		this.activeRelease = activeRelease;
		this.status = status;
		this.stages = new ArrayList<>(stages);
		this.cause = cause;
		this.endedAt = endedAt;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	/** The chart that was deployed when it began. */
	public String fromChartVersion() {
		return this.fromChartVersion;
	}

	/** The way that every stage goes. */
	public UpgradePath path() {
		return this.inputs.path();
	}

	public String startedBy() {
		return this.inputs.startedBy();
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public Status status() {
		return this.status;
	}

	/** The stages in their order; the last is what the upgrade is for. */
	public List<Stage> stages() {
		return List.copyOf(this.stages);
	}

	/** Why it stopped, or {@code null}. */
	public @Nullable Cause cause() {
		return (this.cause != null) ? JSON.readValue(this.cause, Cause.class) : null;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** Whether there is more to come. */
	public boolean isActive() {
		return this.status == Status.ACTIVE;
	}

	/** The stage that is at work or waits for somebody, while it is active. */
	public Optional<Stage> current() {
		return isActive() ? this.stages.stream().filter(Stage::isOpen).findFirst() : Optional.empty();
	}

	/** The stage's number, from 1. */
	public int number(Stage stage) {
		return this.stages.indexOf(stage) + 1;
	}

	/** The stage that the plan was made for, if it still is that stage's plan. */
	public Optional<Stage> stageOf(UUID plan) {
		return this.stages.stream().filter((stage) -> plan.equals(stage.planId())).findFirst();
	}

	boolean isIn(StageState state) {
		return current().filter((stage) -> stage.state() == state).isPresent();
	}

	/** What is to be planned for the current stage. */
	PlanRequest request() {
		return this.inputs.request(release(), current().orElseThrow());
	}

	/** For whom stages are planned. */
	Actor planner() {
		return this.inputs.planner();
	}

	/** The current stage has its plan. */
	void planned(Plan plan, Instant now) {
		require(StageState.PLANNING);
		attach(plan, now);
	}

	/** The current stage's plan no longer held, and was made anew. */
	void plannedAgain(Plan plan, Instant now) {
		require(StageState.AWAITING_CONFIRMATION);
		attach(plan, now);
	}

	private void attach(Plan plan, Instant now) {
		int stage = number(current().orElseThrow());
		int expected = this.baseRevision + stage - 1;
		change((current) -> current.with(plan.id()).in(StageState.AWAITING_CONFIRMATION));
		registerEvent(new StagePlanned(this, plan));
		if (plan.baseRevision().number() != expected) {
			fail(StageCauses.moved(stage, expected, plan.baseRevision()), now);
		}
		else if (plan.status(now) == PlanStatus.BLOCKED) {
			fail(StageCauses.blocked(stage, plan.content()), now);
		}
	}

	/** The current stage's operation was started. */
	void run() {
		require(StageState.AWAITING_CONFIRMATION);
		change((stage) -> stage.in(StageState.RUNNING));
	}

	/** A stage has succeeded: the next one is to be planned, unless it was the last. */
	void done(Stage stage, Instant now) {
		replace(stage, stage.in(StageState.DONE));
		if (!isActive()) {
			return;
		}
		if (current().isPresent()) {
			due();
		}
		else {
			end(Status.DONE, null, now, null);
		}
	}

	/** Nothing of the current stage has run, since its plan is stale by now. */
	void notStarted() {
		require(StageState.RUNNING);
		change((stage) -> stage.in(StageState.AWAITING_CONFIRMATION));
	}

	/** A stage has run and not succeeded. */
	void failed(Stage stage, Cause why, Instant now) {
		replace(stage, stage.in(StageState.FAILED));
		if (isActive()) {
			end(Status.STOPPED, why, now, null);
		}
	}

	/** The current stage cannot go on. */
	void fail(Cause why, Instant now) {
		failed(current().orElseThrow(), why, now);
	}

	/**
	 * Goes no further. A stage that runs goes on to its own end.
	 * @param by whoever stopped it, or {@code null} where the release has moved
	 */
	void stop(Cause why, @Nullable Actor by, Instant now) {
		if (!isActive()) {
			throw new IllegalStateException("Staged upgrade " + this.id + " is " + this.status);
		}
		end(Status.STOPPED, why, now, by);
	}

	private void due() {
		change((stage) -> stage.in(StageState.PLANNING));
		registerEvent(new StageDue(this.id));
	}

	private void end(Status how, @Nullable Cause why, Instant now, @Nullable Actor by) {
		this.stages.replaceAll((stage) -> (stage.isOpen() && stage.state() != StageState.RUNNING)
				? stage.in(StageState.NOT_RUN) : stage);
		this.status = how;
		this.cause = (why != null) ? JSON.writeValueAsString(why) : null;
		this.endedAt = now;
		this.activeRelease = null;
		registerEvent(new StagedUpgradeEnded(this, by));
	}

	private void require(StageState state) {
		if (!isIn(state)) {
			throw new IllegalStateException("Staged upgrade " + this.id + " has no stage that is " + state);
		}
	}

	private void change(UnaryOperator<Stage> change) {
		Stage stage = current().orElseThrow();
		replace(stage, change.apply(stage));
	}

	private void replace(Stage stage, Stage next) {
		this.stages.set(this.stages.indexOf(stage), next);
	}

}
