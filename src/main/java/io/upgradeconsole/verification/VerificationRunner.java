package io.upgradeconsole.verification;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Moment;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes verifications that somebody asked for to their end, each on a thread of its own.
 */
@Component
class VerificationRunner {

	private static final Logger logger = LoggerFactory.getLogger(VerificationRunner.class);

	private static final long HEARTBEAT_MILLIS = Verification.LEASE.dividedBy(3).toMillis();

	private static final long LAST_WORK_MILLIS = 10_000;

	private static final String CONSOLE_ENDED = "The console ended while it ran.";

	private final VerificationJournal journal;

	private final Verifier verifier;

	private final Inspector inspector;

	private final ReleaseRecords records;

	private final VerificationProperties properties;

	private final Clock clock;

	private final Set<UUID> running = ConcurrentHashMap.newKeySet();

	private volatile boolean stopping;

	private final ExecutorService threads = Executors.newCachedThreadPool(VerificationRunner::daemon);

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor(VerificationRunner::daemon);

	VerificationRunner(VerificationJournal journal, Verifier verifier, Inspector inspector, ReleaseRecords records,
			VerificationProperties properties, Clock clock) {
		this.journal = journal;
		this.verifier = verifier;
		this.inspector = inspector;
		this.records = records;
		this.properties = properties;
		this.clock = clock;
		this.heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_MILLIS, HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** Runs one that was just begun. */
	void submit(UUID id) {
		this.running.add(id);
		this.threads.execute(() -> {
			try {
				attend(this.journal.get(id));
			}
			catch (RuntimeException ex) {
				// its lease runs out
				logger.error("Verification {} could not be ended", id, ex);
			}
			finally {
				this.running.remove(id);
			}
		});
	}

	private void attend(Verification verification) {
		UUID id = verification.id();
		try {
			run(verification);
		}
		catch (InterruptedException ex) {
			this.journal.end(id, VerificationState.INTERRUPTED, CONSOLE_ENDED);
			Thread.currentThread().interrupt();
		}
		catch (ProblemException ex) {
			this.journal.end(id, VerificationState.UNDECIDED,
					ex.problem().title() + ": " + ex.problem().detail() + " " + ex.problem().remedy());
		}
		catch (RuntimeException ex) {
			String errorId = UUID.randomUUID().toString();
			logger.error("Verification {} failed, error {}", id, errorId, ex);
			this.journal.end(id, VerificationState.UNDECIDED,
					"The console failed; its log has the id " + errorId + ".");
		}
	}

	private void run(Verification verification) throws InterruptedException {
		UUID id = verification.id();
		RecordRef newest = this.verifier.history(verification.release()).get(0);
		if (newest.revision().compareTo(verification.revision()) > 0) {
			this.journal.end(id, VerificationState.SUPERSEDED, superseded(verification, newest));
			return;
		}
		Expectation expectation = Expectation.of(verification.release(), verification.revision(),
				this.records.read(verification.release(), verification.revision()));
		Consumer<String> progress = (sentence) -> this.journal.progress(id, sentence);
		this.verifier.await(expectation, progress, () -> this.stopping);
		if (this.stopping) {
			this.journal.end(id, VerificationState.INTERRUPTED, CONSOLE_ENDED);
			return;
		}
		Inspection found = this.verifier.patiently(
				() -> this.inspector.inspect(expectation, this.clock.instant().minus(this.properties.recent())),
				progress, () -> this.stopping);
		RecordRef since = found.seen().newest();
		if (since.revision().compareTo(verification.revision()) > 0) {
			this.journal.end(id, VerificationState.SUPERSEDED, superseded(verification, since));
			return;
		}
		this.journal.held(id, found);
	}

	private static String superseded(Verification verification, RecordRef newest) {
		return "Revision " + verification.revision() + " is not the newest any more: revision " + newest.revision()
				+ " is, '" + newest.status() + "' since " + Moment.of(newest.modifiedAt()).utc()
				+ ". What runs now is held against that one only.";
	}

	private void beat() {
		for (UUID id : this.running) {
			try {
				this.journal.renewLease(id);
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("The lease of verification {} could not be renewed", id, ex);
			}
		}
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "verification");
		thread.setDaemon(true);
		return thread;
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.stopping = true;
		// no interrupt while it writes: it would close the files of an embedded database
		this.heart.shutdown();
		this.threads.shutdown();
		this.threads.awaitTermination(LAST_WORK_MILLIS, TimeUnit.MILLISECONDS);
	}

}
