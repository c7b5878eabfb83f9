package io.upgradeconsole.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.verification.VerificationProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells on the operation what helm waits for in vain: once that has lasted as long as an
 * image may take to be pulled, and as long as it lasts.
 */
@Component
class Obstacles {

	private static final Logger logger = LoggerFactory.getLogger(Obstacles.class);

	private final OperationJournal journal;

	private final VerificationProperties verification;

	private final Clock clock;

	Obstacles(OperationJournal journal, VerificationProperties verification, Clock clock) {
		this.journal = journal;
		this.verification = verification;
		this.clock = clock;
	}

	/** Begins to follow one run of helm. */
	Following follow(UUID operation) {
		return new Following(operation);
	}

	/** What stands in the way of one run of helm. */
	final class Following {

		private final UUID operation;

		private @Nullable Instant since;

		private boolean told;

		private Following(UUID operation) {
			this.operation = operation;
		}

		/**
		 * Is told each time somebody has looked.
		 * @param detail what was seen, or {@code null} where nothing stands in the way
		 */
		void seen(@Nullable String detail) {
			Instant now = Obstacles.this.clock.instant();
			if (detail == null) {
				this.since = null;
				tell(null);
				return;
			}
			Instant first = (this.since != null) ? this.since : now;
			this.since = first;
			if (!now.isBefore(first.plus(Obstacles.this.verification.pullGrace()))) {
				tell(new Obstacle(detail, first));
			}
		}

		private void tell(@Nullable Obstacle obstacle) {
			if (this.told == (obstacle != null)) {
				return;
			}
			try {
				Obstacles.this.journal.waitFor(this.operation, obstacle);
				this.told = obstacle != null;
			}
			catch (RuntimeException ex) {
				// it is told the next time; helm waits on whether or not it is known
				logger.debug("What operation {} waits for cannot be written down", this.operation, ex);
			}
		}

	}

}
