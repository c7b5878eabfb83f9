package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * That a plan ended before it was started.
 *
 * @param planId the plan; each ends once
 * @param kind how
 * @param digest of the plan
 * @param endedBy by whom
 * @param endedAt when
 * @param reason why, in their words; never empty where it was rejected
 * @param shown what they were shown, see {@link Shown}
 * @param version {@code null} before it is stored
 */
public record PlanEnd(@Id UUID planId, Kind kind, String digest, String endedBy, Instant endedAt, String reason,
		String shown, @Version @Nullable Integer version) {

	/** How a plan ended before it was started. */
	public enum Kind {

		/** Somebody who may approve it said no. */
		REJECTED,
		/** Who asked for it wants it no more. */
		WITHDRAWN

	}

}
