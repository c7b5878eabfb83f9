package io.upgradeconsole.cluster;

import java.time.Instant;

/**
 * A Job as it is in the cluster now.
 *
 * @param name its name
 * @param state how far it is
 * @param createdAt when it was made
 */
public record LiveJob(String name, State state, Instant createdAt) {

	/** How far a Job is. */
	public enum State {

		/** It has pods at work, or will have. */
		ACTIVE,
		/** It has done its work. */
		SUCCEEDED,
		/** It was given up. */
		FAILED

	}

}
