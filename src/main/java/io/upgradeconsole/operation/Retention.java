package io.upgradeconsole.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.process.SupervisorState;
import io.upgradeconsole.process.Supervisors;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Removes what ended operations leave in the data directory: helm's home at once, the log
 * when it has been kept for long enough.
 */
@Component
class Retention implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(Retention.class);

	private static final Duration EVERY = Duration.ofHours(1);

	private static final Duration LAST_WORK = Duration.ofSeconds(10);

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final LogRemoval removal;

	private final OperationLogs logs;

	private final Supervisors supervisors;

	private final OperationProperties properties;

	private final Clock clock;

	private final ScheduledExecutorService thread = Timers.daemon("retention");

	Retention(OperationJournal journal, LogRemoval removal, OperationDirectories directories, OperationLogs logs,
			Supervisors supervisors, OperationProperties properties, Clock clock) {
		this.journal = journal;
		this.removal = removal;
		this.directories = directories;
		this.logs = logs;
		this.supervisors = supervisors;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.thread.scheduleWithFixedDelay(this::sweep, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
	}

	private void sweep() {
		try {
			this.directories.present().forEach((id) -> OperationMark.on(id, () -> ended(id)).run());
			// a replica that is gone has left none here
			this.removal.removeEndedBefore(this.clock.instant().minus(this.properties.keepLogs()));
		}
		catch (RuntimeException ex) {
			logger.warn("The directories of operations could not be looked through", ex);
		}
	}

	/** Removes what nobody needs any more, where the operation has ended. */
	void ended(UUID id) {
		try {
			Instant endedAt = this.journal.find(id).map(Operation::endedAt).orElse(null);
			if (endedAt != null) {
				remove(id, endedAt);
			}
		}
		catch (RuntimeException | IOException ex) {
			// the next sweep takes it
			logger.warn("What operation {} has left could not be removed", id, ex);
		}
	}

	private void remove(UUID id, Instant endedAt) throws IOException {
		Path directory = this.directories.path(id);
		if (this.supervisors.find(directory).flatMap(SupervisorState::running).isPresent()) {
			return;
		}
		this.directories.removeHelmHome(id);
		boolean old = !this.clock.instant().isBefore(endedAt.plus(this.properties.keepLogs()));
		if (old && !this.supervisors.isBusy(directory)) {
			// said before it is done: a page never shows half a log as the whole
			this.removal.remove(id);
			this.directories.remove(id);
			this.logs.forget(id);
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		// no interrupt: it would close the files of an embedded database under it
		this.thread.shutdown();
		this.thread.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
	}

}
