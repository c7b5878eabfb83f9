package io.upgradeconsole.audit;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of walking along the chain.
 *
 * @param intact how many entries fit, counted from the first
 * @param head where the chain must end
 * @param signature of that end by the configured key, or {@code null} where there is none
 * @param fault the first place where it is broken, or {@code null}
 * @param at when it was walked
 * @param took how long that took
 */
public record ChainVerdict(long intact, ChainHead head, @Nullable String signature, @Nullable ChainFault fault,
		Instant at, Duration took) {

	/** Whether all is as it was written. */
	public boolean isIntact() {
		return this.fault == null;
	}

}
