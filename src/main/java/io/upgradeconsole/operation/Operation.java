package io.upgradeconsole.operation;

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

/**
 * A plan that runs, or has run. While it has not ended it holds its release: no second
 * operation can be stored for the same one.
 */
public class Operation {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<PhaseRun>> PHASES = new TypeReference<>() {
	};

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

	@Version
	private @Nullable Integer version;

	Operation(Plan plan, String requestedBy, List<String> approvedBy, Instant now) {
		this(UUID.randomUUID(), plan.id(), plan.release().toString(), requestedBy, JSON.writeValueAsString(approvedBy),
				now, plan.release().toString(), OperationStatus.QUEUED, null, "[]", null, null, null, null, null);
	}

	@PersistenceCreator
	Operation(UUID id, UUID planId, String releaseRef, String requestedBy, String approvedBy, Instant startedAt,
			@Nullable String heldRelease, OperationStatus status, @Nullable Phase phase, String phases,
			@Nullable Integer helmExitCode, @Nullable String cause, @Nullable String verdict, @Nullable Instant endedAt,
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
		return JSON.readValue(this.phases, PHASES);
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

	/** Whether helm was told to change the release. */
	public boolean hasRunHelm() {
		return this.phase != null && this.phase.compareTo(Phase.HELM) >= 0;
	}

	/** Enters a phase; one that it was in before goes on. */
	void enter(Phase next, Instant now) {
		requireNotEnded();
		if (this.phase != null && next.compareTo(this.phase) < 0 && next.compareTo(Phase.HELM) <= 0) {
			throw new IllegalStateException("Operation " + this.id + " is past " + next);
		}
		List<PhaseRun> runs = phases();
		runs.replaceAll((run) -> (run.endedAt() == null && run.phase() != next) ? run.ended(now, run.exitCode()) : run);
		int known = runs.stream().map(PhaseRun::phase).toList().indexOf(next);
		if (known >= 0) {
			runs.set(known, runs.get(known).resumed());
		}
		else {
			runs.add(new PhaseRun(next, now, null, null));
		}
		this.phases = JSON.writeValueAsString(runs);
		this.phase = next;
		this.status = OperationStatus.RUNNING;
	}

	void leave(Instant now, @Nullable Integer exitCode) {
		requireNotEnded();
		List<PhaseRun> runs = phases();
		runs.replaceAll((run) -> (run.endedAt() == null) ? run.ended(now, exitCode) : run);
		this.phases = JSON.writeValueAsString(runs);
		if (this.phase == Phase.HELM) {
			this.helmExitCode = exitCode;
		}
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

	private void requireNotEnded() {
		if (this.status.isEnded()) {
			throw new IllegalStateException("Operation " + this.id + " has ended");
		}
	}

}
