package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.access.Identity;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Reason;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * That somebody started an operation without a second person, and that another one has
 * looked at it since.
 */
public class BreakGlass {

	@Id
	private final UUID operationId;

	private final String releaseRef;

	private final String startedBy;

	private final Instant startedAt;

	private final String reason;

	private final String insteadOf;

	/** {@code null} while it is to be reviewed. */
	private @Nullable String reviewedBy;

	private @Nullable Instant reviewedAt;

	private @Nullable String note;

	@Version
	private @Nullable Integer version;

	BreakGlass(Operation operation, Reason reason, String insteadOf) {
		this(operation.id(), operation.release().toString(), operation.requestedBy(), operation.startedAt(),
				reason.text(), insteadOf, null, null, null, null);
	}

	@PersistenceCreator
	BreakGlass(UUID operationId, String releaseRef, String startedBy, Instant startedAt, String reason,
			String insteadOf, @Nullable String reviewedBy, @Nullable Instant reviewedAt, @Nullable String note,
			@Nullable Integer version) {
		this.operationId = operationId;
		this.releaseRef = releaseRef;
		this.startedBy = startedBy;
		this.startedAt = startedAt;
		this.reason = reason;
		this.insteadOf = insteadOf;
		this.reviewedBy = reviewedBy;
		this.reviewedAt = reviewedAt;
		this.note = note;
		this.version = version;
	}

	/** The operation that was started so. */
	public UUID operationId() {
		return this.operationId;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	public String startedBy() {
		return this.startedBy;
	}

	public Instant startedAt() {
		return this.startedAt;
	}

	/** Why, in the words of who started it; never empty. */
	public String reason() {
		return this.reason;
	}

	/** What it was started without, in words; empty for one that is older than this. */
	public String insteadOf() {
		return this.insteadOf;
	}

	/** Who looked at it afterwards, or {@code null} while nobody has. */
	public @Nullable String reviewedBy() {
		return this.reviewedBy;
	}

	/** When, or {@code null} while nobody has. */
	public @Nullable Instant reviewedAt() {
		return this.reviewedAt;
	}

	/** What they had to say, or {@code null} where nothing. */
	public @Nullable String note() {
		return this.note;
	}

	/** Whether somebody has to look at it still. */
	public boolean isToBeReviewed() {
		return this.reviewedBy == null;
	}

	/** Signs it off. */
	void review(String reviewer, Reason words, Instant now) {
		if (Identity.same(reviewer, this.startedBy)) {
			throw Problem
				.conflict("review-own", "You cannot review what you started yourself",
						"A break-glass operation is looked at by another person than the one who started it.",
						"Ask somebody else who may approve.")
				.asException();
		}
		if (this.reviewedBy != null) {
			throw Problem
				.conflict("reviewed-already", "This was reviewed already", this.reviewedBy + " has signed it off.",
						"Nothing is left to do.")
				.asException();
		}
		this.reviewedBy = reviewer;
		this.reviewedAt = now;
		this.note = words.isEmpty() ? null : words.text();
	}

}
