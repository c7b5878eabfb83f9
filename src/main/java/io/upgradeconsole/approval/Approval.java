package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * That somebody allowed exactly this digest to run.
 */
public class Approval {

	@Id
	private final UUID id;

	private final UUID planId;

	private final String digest;

	private final String approvedBy;

	private final Instant approvedAt;

	private final String reason;

	/** As JSON; {@code null} for one that is older than this. */
	private final @Nullable String shown;

	@Version
	private @Nullable Integer version;

	Approval(UUID planId, String digest, String approvedBy, Instant approvedAt, String reason, Shown shown) {
		this(UUID.randomUUID(), planId, digest, approvedBy, approvedAt, reason, shown.json(), null);
	}

	@PersistenceCreator
	Approval(UUID id, UUID planId, String digest, String approvedBy, Instant approvedAt, String reason,
			@Nullable String shown, @Nullable Integer version) {
		this.id = id;
		this.planId = planId;
		this.digest = digest;
		this.approvedBy = approvedBy;
		this.approvedAt = approvedAt;
		this.reason = reason;
		this.shown = shown;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public UUID planId() {
		return this.planId;
	}

	public String digest() {
		return this.digest;
	}

	public String approvedBy() {
		return this.approvedBy;
	}

	public Instant approvedAt() {
		return this.approvedAt;
	}

	/** Why, in the approver's words; empty where none were given. */
	public String reason() {
		return this.reason;
	}

	/** What the approver was shown; none for an approval that is older than this. */
	public Optional<Shown> shown() {
		return Optional.ofNullable(this.shown).map(Shown::parse);
	}

}
