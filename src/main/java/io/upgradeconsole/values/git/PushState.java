package io.upgradeconsole.values.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of a version in the git repository.
 *
 * @param state where it stands
 * @param attempts how many attempts have failed
 * @param nextAttempt when the next one is made, or {@code null} once it is pushed
 * @param problem why the last attempt failed, or {@code null}
 * @param commit the commit that holds it, or {@code null} before that
 * @param changedIn the commit just before, where the file said something that the console
 * had not pushed: somebody else's change, which this version does not have
 * @param pushedAt when it was pushed, or {@code null} before that
 */
public record PushState(State state, int attempts, @Nullable Instant nextAttempt, @Nullable String problem,
		@Nullable String commit, @Nullable String changedIn, @Nullable Instant pushedAt) {

	/** Where a version stands. */
	public enum State {

		/** It waits for its next attempt. */
		PENDING,
		/** The repository has it. */
		PUSHED

	}

}
