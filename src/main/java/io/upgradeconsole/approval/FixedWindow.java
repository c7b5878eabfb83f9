package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that comes once.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
record FixedWindow(Instant from, Instant to) implements Freeze.Window {

	@Override
	public boolean holds(Instant now) {
		return !now.isBefore(this.from) && now.isBefore(this.to);
	}

	@Override
	public Optional<Instant> end(Instant now) {
		return Optional.of(this.to);
	}

}
