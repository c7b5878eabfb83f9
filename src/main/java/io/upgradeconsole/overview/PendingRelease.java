package io.upgradeconsole.overview;

import java.time.Instant;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.process.RunningCommand;
import io.upgradeconsole.release.Attempt;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * A release that helm considers busy, and what is known of who keeps it so.
 *
 * @param release which release
 * @param attempt the unfinished revision, what it was to bring, and the one that ran
 * before
 * @param holder the operation of this console that made the revision, or {@code null}
 * where somebody did it without
 * @param holds whether that operation has not ended
 * @param here whether that operation ran on this machine
 * @param helm its helm where that is at work on this machine, or {@code null}
 * @param migration when the migrate Job was made that is still at work, or {@code null}
 * @param lastMade the newest of the release's workloads, Jobs and pods, or {@code null}
 * where there is none
 */
public record PendingRelease(ReleaseRef release, Attempt attempt, @Nullable Operation holder, boolean holds,
		boolean here, @Nullable RunningCommand helm, @Nullable Instant migration, @Nullable Made lastMade) {

	/**
	 * A sign of life.
	 *
	 * @param object such as {@code Job/zymtrace-migrate}
	 * @param at when it was made
	 */
	public record Made(String object, Instant at) {

	}

	/** Whether a helm is known to be at work on it. */
	public boolean isAlive() {
		return this.helm != null || this.holds;
	}

}
