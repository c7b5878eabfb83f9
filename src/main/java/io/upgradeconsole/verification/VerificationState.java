package io.upgradeconsole.verification;

import io.upgradeconsole.ui.StatusBadge;

/**
 * How far a verification is, or how it ended.
 */
public enum VerificationState {

	/** It waits for rollouts, or looks. */
	RUNNING,
	/** Every check that could be made passed. */
	PASSED,
	/** A check failed. */
	FAILED,
	/** The release has moved on: what runs is another revision's, so nothing was held. */
	SUPERSEDED,
	/** The cluster did not answer. */
	UNDECIDED,
	/** Its console ended before it did. */
	INTERRUPTED;

	/** The same in a word. */
	public StatusBadge badge() {
		return switch (this) {
			case RUNNING -> StatusBadge.running("Verifying");
			case PASSED -> StatusBadge.success("Passed");
			case FAILED -> StatusBadge.danger("Failed");
			case SUPERSEDED -> StatusBadge.neutral("Superseded");
			case UNDECIDED -> StatusBadge.warning("Not known");
			case INTERRUPTED -> StatusBadge.warning("Interrupted");
		};
	}

}
