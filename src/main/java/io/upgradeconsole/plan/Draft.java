package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A wizard that is being filled in. It lives here, not in the browser, so that reload,
 * back and a shared link all work.
 */
public class Draft {

	@Id
	private final UUID id;

	private final String releaseRef;

	private final String createdBy;

	private Instant updatedAt;

	@Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
	private DraftEntries entries;

	@Version
	private @Nullable Integer version;

	Draft(ReleaseRef release, String createdBy, DraftEntries entries, Instant now) {
		this(UUID.randomUUID(), release.toString(), createdBy, now, entries, null);
	}

	@PersistenceCreator
	Draft(UUID id, String releaseRef, String createdBy, Instant updatedAt, DraftEntries entries,
			@Nullable Integer version) {
		this.id = id;
		this.releaseRef = releaseRef;
		this.createdBy = createdBy;
		this.updatedAt = updatedAt;
		this.entries = entries;
		this.version = version;
	}

	public UUID id() {
		return this.id;
	}

	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

	public String createdBy() {
		return this.createdBy;
	}

	public DraftEntries entries() {
		return this.entries;
	}

	void enter(DraftEntries typed, Instant now) {
		this.entries = typed;
		this.updatedAt = now;
	}

}
