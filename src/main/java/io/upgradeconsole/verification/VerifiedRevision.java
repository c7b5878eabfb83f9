package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was verified good: a run of all checks passed while it was deployed.
 *
 * @param revision the revision
 * @param passed the newest run that passed
 * @param failedSince a run that failed after that one, or {@code null}; the revision was
 * good all the same
 */
public record VerifiedRevision(Revision revision, Run passed, @Nullable Run failedSince) {

	/**
	 * A run of the checks.
	 *
	 * @param verification which
	 * @param at when it ended
	 * @param requestedBy who asked for it, or started the operation it belongs to
	 */
	public record Run(UUID verification, Instant at, String requestedBy) {

	}

}
