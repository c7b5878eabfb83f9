package io.upgradeconsole.operation;

import java.time.Instant;

import io.upgradeconsole.plan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for an operation to end early.
 *
 * @param requestedBy who
 * @param requestedAt when
 * @param askedIn the phase it was in, or {@code null} if it had not begun
 * @param forcedBy who had helm killed, or {@code null}
 * @param forcedAt when that was, or {@code null}
 */
public record Cancellation(String requestedBy, Instant requestedAt, @Nullable Phase askedIn, @Nullable String forcedBy,
		@Nullable Instant forcedAt) {

	/** Whether helm is to be killed rather than asked. */
	public boolean isForced() {
		return this.forcedAt != null;
	}

	/**
	 * Whether nothing is waited for any longer: helm had not begun when it was asked for,
	 * or had ended.
	 */
	boolean endsWaiting() {
		return this.askedIn != Phase.HELM;
	}

	/** Whether helm had ended by itself when it was asked for. */
	boolean isAfterHelm() {
		return this.askedIn != null && this.askedIn.compareTo(Phase.HELM) > 0;
	}

	Cancellation forced(String by, Instant at) {
		return new Cancellation(this.requestedBy, this.requestedAt, this.askedIn, by, at);
	}

}
