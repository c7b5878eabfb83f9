package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;

/**
 * A plan that can be approved and started, without its content.
 *
 * @param id the plan's
 * @param releaseRef the release, as text
 * @param digest of the plan
 * @param createdBy who asked for it
 * @param createdAt when
 * @param expiresAt until when it can be started
 */
public record OpenPlan(UUID id, String releaseRef, String digest, String createdBy, Instant createdAt,
		Instant expiresAt) {

	/** The release that it would change. */
	public ReleaseRef release() {
		return ReleaseRef.parse(this.releaseRef);
	}

}
