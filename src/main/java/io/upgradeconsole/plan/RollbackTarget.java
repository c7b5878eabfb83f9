package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.VerifiedRevision;
import org.jspecify.annotations.Nullable;

/**
 * A revision that a release can return to.
 *
 * @param revision the revision
 * @param status helm's status of it
 * @param deployedAt when it was deployed
 * @param chartVersion the chart's version
 * @param imageTags the tags of its services, each once
 * @param standing what is known of it
 * @param verified the newest verification of it that passed, or {@code null}
 */
public record RollbackTarget(Revision revision, String status, Instant deployedAt, String chartVersion,
		List<String> imageTags, Standing standing, VerifiedRevision.@Nullable Run verified) {

	/** What is known of a revision, the best first. */
	public enum Standing {

		/** A verification of it has passed. */
		VERIFIED,
		/** It ran, as far as helm knows. */
		RAN,
		/** It is what helm calls deployed now. */
		CURRENT,
		/** Somebody rolled back from it. */
		LEFT,
		/** Helm calls it failed. */
		FAILED

	}

}
