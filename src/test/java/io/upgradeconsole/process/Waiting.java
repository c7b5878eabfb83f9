package io.upgradeconsole.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Waits for what other processes do.
 */
final class Waiting {

	private Waiting() {
	}

	static void until(BooleanSupplier condition) {
		Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(deadline)) {
				throw new AssertionError("It did not happen within 20 s");
			}
			try {
				Thread.sleep(20);
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
		}
	}

}
