package io.upgradeconsole.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A plan that runs, or has run. While it has not ended it holds its release: no second
 * operation can be stored for the same one.
 */
public class Operation {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private final UUID id;

	private final UUID planId;

	private final String releaseRef;

	private final String requestedBy;

	private final String approvedBy;

	private final Instant startedAt;

	/** The release while it is held, else {@code null}; unique. */
	private @Nullable String heldRelease;

	private OperationStatus status;

	private @Nullable Phase phase;

	private String phases;

	private @Nullable Integer helmExitCode;

	private @Nullable String cause;

	private @Nullable String verdict;

	private @Nullable Instant endedAt;

	@Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "cancel_")
	private @Nullable Cancellation cancellation;

	@Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "obstacle_")
	private @Nullable Obstacle obstacle;

	private @Nullable Instant logRemovedAt;

	@Version
	private @Nullable Integer version;

	Operation(Plan plan, String requestedBy, List<String> approvedBy, Instant now) {
		this(UUID.randomUUID(), plan.id(), plan.release().toString(), requestedBy, JSON.writeValueAsString(approvedBy),
				now, plan.release().toString(), OperationStatus.QUEUED, null, "[]", null, null, null, null, null, null,
				null, null);
	}

	@PersistenceCreator
	Operation(UUID id, UUID planId, String releaseRef, String requestedBy, String approvedBy, Instant startedAt,
			@Nullable String heldRelease, OperationStatus status, @Nullable Phase phase, String phases,
			@Nullable Integer helmExitCode, @Nullable String cause, @Nullable String verdict, @Nullable Instant endedAt,
			@Nullable Cancellation cancellation, @Nullable Obstacle obstacle, @Nullable Instant logRemovedAt,
			@Nullable Integer version) {
		this.id = id;
		this.planId = planId;
		this.releaseRef = releaseRef;
		this.requestedBy = requestedBy;
		this.approvedBy = approvedBy;
		this.startedAt = startedAt;
		this.heldRelease = heldRelease;
		this.status = status;
		this.phase = phase;
		this.phases = phases;
		this.helmExitCode = helmExitCode;
		this.cause = cause;
		this.verdict = verdict;
		this.endedAt = endedAt;
		this.cancellation = cancellation;
		this.obstacle = obstacle;
		this.logRemovedAt = logRemovedAt;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public UUID planId() {
		return this.planId;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	public String requestedBy() {
		return this.requestedBy;
	}

	public List<String> approvedBy() {
		return JSON.readValue(this.approvedBy, new TypeReference<List<String>>() {
		});
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public OperationStatus status() {
		return this.status;
	}

	/** The phase it is in, or ended in; {@code null} before the first. */
	public @Nullable Phase phase() {
		return this.phase;
	}

	/** The phases it has entered, in that order. */
	public List<PhaseRun> phases() {
		return runs().runs();
	}

	/** Whether it got as far as that phase. */
	public boolean hasEntered(Phase phase) {
		return runs().hold(phase);
	}

	/** Of the upgrade itself, or {@code null} while it has not ended. */
	public @Nullable Integer helmExitCode() {
		return this.helmExitCode;
	}

	/** Why it did not succeed, or {@code null}. */
	public @Nullable Cause cause() {
		return (this.cause != null) ? JSON.readValue(this.cause, Cause.class) : null;
	}

	/** What the cluster showed at the end, or {@code null} where it was not asked. */
	public @Nullable Verdict verdict() {
		return (this.verdict != null) ? JSON.readValue(this.verdict, Verdict.class) : null;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** That somebody asked for it to end early, or {@code null}. */
	public @Nullable Cancellation cancellation() {
		return this.cancellation;
	}

	/** What helm waits for in vain, or {@code null} while nothing is known of it. */
	public @Nullable Obstacle obstacle() {
		return this.obstacle;
	}

	/** When its log was removed, or {@code null} while it is kept. */
	public @Nullable Instant logRemovedAt() {
		return this.logRemovedAt;
	}

	/** Another number means that something about it has changed. */
	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	/**
	 * Enters a phase; one that it was in before goes on.
	 * @throws OperationCancelledException when somebody has cancelled it before helm ran
	 */
	void enter(Phase next, Instant now) {
		requireNotEnded();
		if (next.compareTo(Phase.HELM) <= 0) {
			if (this.phase != null && next.compareTo(this.phase) < 0) {
				throw new IllegalStateException("Operation " + this.id + " is past " + next);
			}
			requireNotCancelled();
		}
		this.phases = runs().enter(next, now).json();
		this.phase = next;
		this.status = OperationStatus.RUNNING;
	}

	/** A command of this phase is about to start; enters the phase where it has not. */
	void starting(Phase in, List<String> argv, Instant now) {
		enter(in, now);
		this.phases = runs().starting(in, argv, now).json();
	}

	/** The command that was started last in this phase has ended. */
	void commandEnded(Phase in, int exitCode, Instant now) {
		requireNotEnded();
		this.phases = runs().commandEnded(in, exitCode, now).json();
	}

	void leave(Instant now, @Nullable Integer exitCode) {
		requireNotEnded();
		this.phases = runs().leave(now, exitCode).json();
		if (this.phase == Phase.HELM) {
			this.helmExitCode = exitCode;
		}
		this.obstacle = null;
	}

	/** Helm waits for this in vain, or for nothing any more. */
	void waitFor(@Nullable Obstacle next) {
		requireNotEnded();
		this.obstacle = next;
	}

	/**
	 * Somebody wants it to end early; refused when it has ended.
	 * @return whether this was the first time; asking again changes nothing
	 */
	boolean cancel(String by, Instant now) {
		if (this.status.isEnded()) {
			throw new EndedOperationException(this);
		}
		if (this.cancellation != null) {
			return false;
		}
		// between helm's end and the next phase, helm is over
		Phase in = (this.phase == Phase.HELM && !Kills.mayHelmRun(this)) ? Phase.WAIT_READY : this.phase;
		this.cancellation = new Cancellation(by, now, in, null, null);
		return true;
	}

	/**
	 * Somebody wants helm killed; refused where {@link Kills} says so.
	 * @return whether this was the first time; asking again changes nothing
	 */
	boolean kill(String by, Duration grace, Instant now) {
		Cancellation asked = Kills.require(this, grace, now);
		if (asked.isForced()) {
			return false;
		}
		this.cancellation = asked.forced(by, now);
		return true;
	}

	/** Refuses once somebody has cancelled it. */
	void requireNotCancelled() {
		if (this.cancellation != null) {
			throw new OperationCancelledException(this.id);
		}
	}

	/** Its log is no longer kept. */
	void logRemoved(Instant now) {
		this.logRemovedAt = now;
	}

	/**
	 * Ends it and frees the release.
	 * @param outcome how; success needs a verdict that passed
	 */
	void end(OperationStatus outcome, @Nullable Cause cause, @Nullable Verdict verdict, Instant now) {
		requireNotEnded();
		boolean passed = verdict != null && verdict.isPassed();
		if ((outcome == OperationStatus.SUCCEEDED || outcome == OperationStatus.ROLLED_BACK) && !passed) {
			throw new IllegalStateException(outcome + " needs a verification that passed");
		}
		leave(now, (this.phase == Phase.HELM) ? this.helmExitCode : null);
		this.status = outcome;
		this.cause = (cause != null) ? JSON.writeValueAsString(cause) : null;
		this.verdict = (verdict != null) ? JSON.writeValueAsString(verdict) : null;
		this.endedAt = now;
		this.heldRelease = null;
	}

	private PhaseRuns runs() {
		return PhaseRuns.parse(this.phases);
	}

	private void requireNotEnded() {
		if (this.status.isEnded()) {
			throw new IllegalStateException("Operation " + this.id + " has ended");
		}
	}

}
