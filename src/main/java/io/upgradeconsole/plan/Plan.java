package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;

/**
 * What exactly will run, and what it changes, bound by a digest. Its content never
 * changes; only its status does.
 */
public class Plan {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private final UUID id;

	private final String releaseRef;

	private final int baseRevision;

	private final String digest;

	private final PlanKind kind;

	private final String content;

	/** The content, once somebody has asked for it: it is large. */
	@Transient
	private @Nullable PlanContent read;

	private final String createdBy;

	private final Instant createdAt;

	private final Instant expiresAt;

	private PlanStatus status;

	/** As JSON, or {@code null} while it is not stale. */
	private @Nullable String staleReasons;

	private final @Nullable UUID replaces;

	@Version
	private @Nullable Integer version;

	Plan(ReleaseRef release, Revision baseRevision, String digest, PlanContent content, String createdBy,
			Instant createdAt, Instant expiresAt) {
		this(release, baseRevision, digest, content, createdBy, createdAt, expiresAt, null);
	}

	Plan(ReleaseRef release, Revision baseRevision, String digest, PlanContent content, String createdBy,
			Instant createdAt, Instant expiresAt, @Nullable UUID replaces) {
		this(UUID.randomUUID(), release.toString(), baseRevision.number(), digest, content.kind(),
				JSON.writeValueAsString(content), createdBy, createdAt, expiresAt,
				content.isBlocked() ? PlanStatus.BLOCKED : PlanStatus.READY, null, replaces, null);
	}

	@PersistenceCreator
	Plan(UUID id, String releaseRef, int baseRevision, String digest, PlanKind kind, String content, String createdBy,
			Instant createdAt, Instant expiresAt, PlanStatus status, @Nullable String staleReasons,
			@Nullable UUID replaces, @Nullable Integer version) {
		this.id = id;
		this.releaseRef = releaseRef;
		this.baseRevision = baseRevision;
		this.digest = digest;
		this.kind = kind;
		this.content = content;
		this.createdBy = createdBy;
		this.createdAt = createdAt;
		this.expiresAt = expiresAt;
		this.status = status;
		this.staleReasons = staleReasons;
		this.replaces = replaces;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	/** The newest revision when the plan was made. */
	public Revision baseRevision() {
		return new Revision(this.baseRevision);
	}

	/**
	 * What an approval is for: SHA-256 over release, revision, commands, values and
	 * rendered objects.
	 */
	public String digest() {
		return this.digest;
	}

	public PlanContent content() {
		PlanContent known = this.read;
		if (known == null) {
			known = JSON.readValue(this.content, PlanContent.class);
			this.read = known;
		}
		return known;
	}

	public String createdBy() {
		return this.createdBy;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public Instant expiresAt() {
		return this.expiresAt;
	}

	/** Where the plan stands at this moment. */
	public PlanStatus status(Instant now) {
		return (this.status == PlanStatus.READY && !now.isBefore(this.expiresAt)) ? PlanStatus.EXPIRED : this.status;
	}

	/**
	 * What has changed since it was made, in words; {@code null} while it is not stale.
	 */
	public @Nullable String staleReason() {
		return (this.staleReasons != null) ? StalePlanException.words(staleReasons()) : null;
	}

	/** What has changed since it was made; none while it is not stale. */
	public List<StaleReason> staleReasons() {
		return (this.staleReasons != null) ? JSON.readValue(this.staleReasons, new TypeReference<>() {
		}) : List.of();
	}

	/** The plan whose inputs this one was made from anew, or {@code null}. */
	public @Nullable UUID replaces() {
		return this.replaces;
	}

	/**
	 * Refuses, unless this digest may be approved and started now.
	 * @throws ProblemException when the plan is blocked, stale, expired, started, or has
	 * another digest
	 */
	public void requireStartable(String digest, Instant now) {
		requireDigest(digest);
		switch (status(now)) {
			case READY -> {
			}
			case BLOCKED -> throw refused("plan-blocked", "A finding keeps this plan from running",
					"See the plan's blocking findings.", "Mend what they name and plan again.");
			case STALE -> throw new StalePlanException(staleReasons());
			case EXPIRED -> throw refused("plan-expired", "This plan has expired",
					"It was valid until " + this.expiresAt + ".", "Plan again with the same inputs.");
			case STARTED -> throw refused("plan-started", "This plan was started already", "Each plan runs once.",
					"See its operation, or plan again.");
			case REJECTED -> throw refused("plan-rejected", "This plan was rejected",
					"Somebody who may approve it said no; the plan tells who, and why.",
					"Mend what the reason names, and plan again.");
			case WITHDRAWN -> throw refused("plan-withdrawn", "This plan was withdrawn",
					"Who asked for it wants it no more.", "Plan again with the same inputs.");
		}
	}

	/**
	 * Refuses, unless this is the digest of this plan.
	 * @throws ProblemException when it is that of another plan
	 */
	public void requireDigest(String digest) {
		if (!this.digest.equals(digest)) {
			throw refused("plan-digest-differs", "This is not the plan that was shown",
					"The digest that was sent is not this plan's.",
					"Reload the plan, read it again, and confirm that.");
		}
	}

	/** The plan's operation exists now. */
	public void markStarted(Instant now) {
		requireStartable(this.digest, now);
		this.status = PlanStatus.STARTED;
	}

	/** Somebody who may approve it has said no. */
	public void markRejected(Instant now) {
		requireStartable(this.digest, now);
		this.status = PlanStatus.REJECTED;
	}

	/** Who asked for it wants it no more. */
	public void markWithdrawn(Instant now) {
		requireStartable(this.digest, now);
		this.status = PlanStatus.WITHDRAWN;
	}

	/**
	 * What the plan was made from has changed.
	 * @param reasons what exactly
	 */
	public void markStale(List<StaleReason> reasons) {
		if (this.status != PlanStatus.READY && this.status != PlanStatus.STARTED) {
			throw new IllegalStateException("A plan that is " + this.status + " does not become stale");
		}
		this.status = PlanStatus.STALE;
		this.staleReasons = JSON.writeValueAsString(reasons);
	}

	private static ProblemException refused(String type, String title, String detail, String remedy) {
		return Problem.conflict(type, title, detail, remedy).asException();
	}

}
