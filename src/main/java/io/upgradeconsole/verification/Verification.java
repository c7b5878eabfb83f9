package io.upgradeconsole.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * That a release was held against a revision, and what came of it. While one runs, no
 * other of the same release can be stored as running.
 */
public class Verification {

	/**
	 * How long one counts as running after its console was last heard of.
	 */
	static final Duration LEASE = Duration.ofSeconds(15);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private final UUID id;

	private final String releaseRef;

	private final int revision;

	private String recordUid;

	private final @Nullable UUID operationId;

	private final String requestedBy;

	private final Instant startedAt;

	/** The release while it runs, else {@code null}; unique. */
	private @Nullable String runningRelease;

	private VerificationState state;

	private Instant leaseUntil;

	private String progress;

	private @Nullable String reason;

	private @Nullable String verdict;

	private @Nullable String beforeState;

	private @Nullable String afterState;

	private @Nullable Instant endedAt;

	@Version
	private @Nullable Integer version;

	/** One that somebody asks for. */
	Verification(ReleaseRef release, Revision revision, String requestedBy, @Nullable Snapshot before, Instant now) {
		this(UUID.randomUUID(), release.toString(), revision.number(), "", null, requestedBy, now, release.toString(),
				VerificationState.RUNNING, now.plus(LEASE), "", null, null, json(before), null, null, null);
	}

	/** One at the end of an operation, which holds the release itself. */
	Verification(UUID operationId, ReleaseRef release, Revision revision, String requestedBy, @Nullable Snapshot before,
			Instant startedAt) {
		this(UUID.randomUUID(), release.toString(), revision.number(), "", operationId, requestedBy, startedAt, null,
				VerificationState.RUNNING, startedAt.plus(LEASE), "", null, null, json(before), null, null, null);
	}

	@PersistenceCreator
	Verification(UUID id, String releaseRef, int revision, String recordUid, @Nullable UUID operationId,
			String requestedBy, Instant startedAt, @Nullable String runningRelease, VerificationState state,
			Instant leaseUntil, String progress, @Nullable String reason, @Nullable String verdict,
			@Nullable String beforeState, @Nullable String afterState, @Nullable Instant endedAt,
			@Nullable Integer version) {
		this.id = id;
		this.releaseRef = releaseRef;
		this.revision = revision;
		this.recordUid = recordUid;
		this.operationId = operationId;
		this.requestedBy = requestedBy;
		this.startedAt = startedAt;
		this.runningRelease = runningRelease;
		this.state = state;
		this.leaseUntil = leaseUntil;
		this.progress = progress;
		this.reason = reason;
		this.verdict = verdict;
		this.beforeState = beforeState;
		this.afterState = afterState;
		this.endedAt = endedAt;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	/** The revision that the release was held against. */
	public Revision revision() {
		return new Revision(this.revision);
	}

	/** The operation at whose end it was made, or {@code null} where somebody asked. */
	public @Nullable UUID operationId() {
		return this.operationId;
	}

	public String requestedBy() {
		return this.requestedBy;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	public @Nullable Instant endedAt() {
		return this.endedAt;
	}

	/** Where it stands at this moment. */
	public VerificationState state(Instant now) {
		return isAbandoned(now) ? VerificationState.INTERRUPTED : this.state;
	}

	/** What is awaited, in a sentence; empty where nothing is. */
	public String progress() {
		return this.progress;
	}

	/** Why it has no verdict, in a sentence, or {@code null} where it has one. */
	public @Nullable String reason() {
		return this.reason;
	}

	/**
	 * What the cluster showed, or {@code null} where it was not held against anything.
	 */
	public @Nullable Verdict verdict() {
		return (this.verdict != null) ? JSON.readValue(this.verdict, Verdict.class) : null;
	}

	/**
	 * How the release was before: when the operation began, or when it was verified the
	 * time before; {@code null} where nobody looked.
	 */
	public @Nullable Snapshot before() {
		return (this.beforeState != null) ? JSON.readValue(this.beforeState, Snapshot.class) : null;
	}

	/** How the release was when it was held, or {@code null}. */
	public @Nullable Snapshot after() {
		return (this.afterState != null) ? JSON.readValue(this.afterState, Snapshot.class) : null;
	}

	/** Whether it runs by its record, and its console is gone. */
	boolean isAbandoned(Instant now) {
		return this.state == VerificationState.RUNNING && now.isAfter(this.leaseUntil);
	}

	void progress(String sentence, Instant now) {
		requireRunning();
		this.progress = sentence;
		this.leaseUntil = now.plus(LEASE);
	}

	/**
	 * Ends it by what was seen.
	 * @param recordUid identity of helm's record of the revision, empty where it has none
	 */
	void held(Verdict found, Snapshot after, String recordUid, Instant now) {
		end(found.isPassed() ? VerificationState.PASSED : VerificationState.FAILED, null, now);
		this.verdict = JSON.writeValueAsString(found);
		this.afterState = json(after);
		this.recordUid = recordUid;
	}

	/** Ends it without a verdict. */
	void end(VerificationState outcome, @Nullable String why, Instant now) {
		requireRunning();
		this.state = outcome;
		this.reason = why;
		this.progress = "";
		this.endedAt = now;
		this.runningRelease = null;
	}

	private void requireRunning() {
		if (this.state != VerificationState.RUNNING) {
			throw new IllegalStateException("Verification " + this.id + " has ended");
		}
	}

	private static @Nullable String json(@Nullable Snapshot snapshot) {
		return (snapshot != null) ? JSON.writeValueAsString(snapshot) : null;
	}

}
