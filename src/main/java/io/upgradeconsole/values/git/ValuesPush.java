package io.upgradeconsole.values.git;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.values.GitSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A version that is to be pushed, or has been.
 *
 * @param fileId the version's file
 * @param attempts how many attempts have failed
 * @param dueAt when the next one is made
 * @param problem why the last one failed, or {@code null}
 * @param commitId the commit that holds it, or {@code null}
 * @param changedIn see {@link PushState#changedIn()}
 * @param lockNumber of which two consoles change only one
 */
record ValuesPush(@Id UUID fileId, PushState.State state, Instant createdAt, int attempts, Instant dueAt,
		@Nullable String problem, @Nullable String commitId, @Nullable String changedIn, @Nullable Instant pushedAt,
		@Version @Nullable Integer lockNumber) {

	static ValuesPush due(UUID fileId, Instant now) {
		return new ValuesPush(fileId, PushState.State.PENDING, now, 0, now, null, null, null, null, null);
	}

	/** The same, to be tried at once. */
	ValuesPush dueNow(Instant now) {
		return new ValuesPush(this.fileId, this.state, this.createdAt, this.attempts, now, this.problem, this.commitId,
				this.changedIn, this.pushedAt, this.lockNumber);
	}

	/** The same after another attempt that failed. */
	ValuesPush failed(String reason, GitSettings settings, Instant now) {
		return new ValuesPush(this.fileId, this.state, this.createdAt, this.attempts + 1,
				now.plus(wait(this.attempts, settings)), reason, null, null, null, this.lockNumber);
	}

	ValuesPush pushed(GitRemote.Pushed pushed, Instant now) {
		return new ValuesPush(this.fileId, PushState.State.PUSHED, this.createdAt, this.attempts, this.dueAt, null,
				pushed.commit(), pushed.changedIn(), now, this.lockNumber);
	}

	PushState told() {
		boolean waits = this.state == PushState.State.PENDING;
		return new PushState(this.state, this.attempts, waits ? this.dueAt : null, this.problem, this.commitId,
				this.changedIn, this.pushedAt);
	}

	/** Each wait is twice as long as the one before, up to the longest. */
	private static Duration wait(int failedBefore, GitSettings settings) {
		Duration wait = settings.firstWait();
		for (int i = 0; i < failedBefore && wait.compareTo(settings.longestWait()) < 0; i++) {
			wait = wait.multipliedBy(2);
		}
		return (wait.compareTo(settings.longestWait()) < 0) ? wait : settings.longestWait();
	}

}
