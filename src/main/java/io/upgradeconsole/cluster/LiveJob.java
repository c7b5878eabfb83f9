package io.upgradeconsole.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A Job as it is in the cluster now.
 *
 * @param name its name
 * @param images of its containers, in order
 * @param state how far it is
 * @param createdAt when it was made
 * @param endedAt when it ended, or {@code null} while it has not
 * @param deadline how long it may take, or {@code null} where nothing limits it
 * @param failedPods how many of its pods have failed
 * @param reason why it was given up, such as {@code BackoffLimitExceeded}; empty while it
 * was not
 * @param message the cluster's words for that, may be empty
 */
public record LiveJob(String name, List<String> images, State state, Instant createdAt, @Nullable Instant endedAt,
		@Nullable Duration deadline, int failedPods, String reason, String message) {

	/** How far a Job is. */
	public enum State {

		/** It has pods at work, or will have. */
		ACTIVE,
		/** It has done its work. */
		SUCCEEDED,
		/** It was given up. */
		FAILED

	}

	/** Whether a pod is one of this Job's. */
	public boolean owns(LivePod pod) {
		return pod.owner().equals("Job/" + this.name);
	}

}
