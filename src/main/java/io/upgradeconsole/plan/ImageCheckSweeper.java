package io.upgradeconsole.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.cluster.ImagePulls;
import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Ends checks of images whose console is gone, and removes the pods that they have left:
 * at start and from then on, for a console that shares the database may be killed at any
 * time.
 */
@Component
class ImageCheckSweeper implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ImageCheckSweeper.class);

	private static final Duration EVERY = Duration.ofSeconds(5);

	private static final Duration LAST_WORK = Duration.ofSeconds(10);

	private final ImageChecks checks;

	private final ImageCheckJournal journal;

	private final ImagePulls pulls;

	private final Clock clock;

	private final ScheduledExecutorService thread = Timers.daemon("image-check-sweeper");

	ImageCheckSweeper(ImageChecks checks, ImageCheckJournal journal, ImagePulls pulls, Clock clock) {
		this.checks = checks;
		this.journal = journal;
		this.pulls = pulls;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.thread.scheduleWithFixedDelay(this::sweep, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void sweep() {
		try {
			this.checks.findByPodsLeftTrue().forEach(this::settle);
		}
		catch (RuntimeException ex) {
			logger.warn("Abandoned image checks could not be looked for", ex);
		}
	}

	/** Ends a check and removes its pods, unless a console is at work on it. */
	void settle(ImageCheck check) {
		boolean abandoned = check.isAbandoned(this.clock.instant());
		if (!abandoned && check.endedAt() == null) {
			return;
		}
		try {
			boolean removed = removed(check);
			if (abandoned) {
				this.journal.end(check.id(), ImageCheckState.INTERRUPTED, check.results(), removed);
			}
			else if (removed) {
				this.journal.podsRemoved(check.id());
			}
		}
		catch (DataAccessException | TransactionException | IllegalStateException ex) {
			logger.debug("Another console settles image check {}", check.id(), ex);
		}
	}

	private boolean removed(ImageCheck check) {
		try {
			this.pulls.removeAll(check.release().cluster(), check.release().namespace(), check.id());
			return true;
		}
		catch (ProblemException ex) {
			logger.debug("The pods of image check {} are still there: {}", check.id(), ex.getMessage());
			return false;
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		// no interrupt: it would close the files of an embedded database under it
		this.thread.shutdown();
		this.thread.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
	}

}
