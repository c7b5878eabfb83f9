package io.upgradeconsole.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.cluster.ImagePulls;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes checks of images to their end, each on a thread of its own. Whatever happens, its
 * pods are removed; what could not be is left to {@link ImageCheckSweeper}.
 */
@Component
class ImageCheckRunner {

	private static final Logger logger = LoggerFactory.getLogger(ImageCheckRunner.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration HEARTBEAT = ImageCheck.LEASE.dividedBy(3);

	private static final Duration LAST_WORK = Duration.ofSeconds(10);

	private final ImageCheckJournal journal;

	private final ImagePulls pulls;

	private final Plans plans;

	private final PlanCheck planCheck;

	private final PlanProperties properties;

	private final Clock clock;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private final Set<UUID> running = ConcurrentHashMap.newKeySet();

	private final ExecutorService threads = Executors.newCachedThreadPool(ImageCheckRunner::daemon);

	/** A cluster that answers slowly must not let a lease run out. */
	private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(ImageCheckRunner::daemon);

	ImageCheckRunner(ImageCheckJournal journal, ImagePulls pulls, Plans plans, PlanCheck planCheck,
			PlanProperties properties, Clock clock) {
		this.journal = journal;
		this.pulls = pulls;
		this.plans = plans;
		this.planCheck = planCheck;
		this.properties = properties;
		this.clock = clock;
		this.heart.scheduleWithFixedDelay(this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** Runs a new check. */
	void submit(UUID id, List<PlannedImage> images) {
		this.running.add(id);
		this.threads.execute(() -> {
			try {
				run(this.journal.get(id), images);
			}
			catch (RuntimeException ex) {
				// its lease runs out, and the sweeper ends it
				logger.error("The image check {} failed", id, ex);
			}
			finally {
				this.running.remove(id);
			}
		});
	}

	private void run(ImageCheck check, List<PlannedImage> images) {
		ImageRound round = new ImageRound(this.pulls, check, images, this.properties.imageCheck(), this.clock);
		boolean finished = false;
		try {
			finished = ask(check, round);
		}
		catch (ProblemException ex) {
			round.giveUp(ex.problem());
			finished = true;
		}
		finally {
			boolean removed = removed(check);
			this.journal.end(check.id(), finished ? ImageCheckState.DONE : ImageCheckState.INTERRUPTED, round.results(),
					removed);
		}
	}

	/** Whether every image got its answer before the console was told to stop. */
	private boolean ask(ImageCheck check, ImageRound round) {
		Plan plan = this.plans.findById(check.planId()).orElseThrow();
		round.prepare(Masker.of(this.planCheck.secrets(plan)));
		List<ImageResult> written = List.of();
		while (round.step()) {
			if (!round.results().equals(written)) {
				written = round.results();
				this.journal.progress(check.id(), written);
			}
			if (isStopping()) {
				return false;
			}
		}
		return true;
	}

	private void beat() {
		for (UUID id : this.running) {
			try {
				this.journal.renewLease(id);
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("The lease of image check {} could not be renewed", id, ex);
			}
		}
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "image-check");
		thread.setDaemon(true);
		return thread;
	}

	private boolean removed(ImageCheck check) {
		try {
			this.pulls.removeAll(check.release().cluster(), check.release().namespace(), check.id());
			return true;
		}
		catch (ProblemException ex) {
			logger.warn("The pods of image check {} could not be removed yet: {}", check.id(), ex.getMessage());
			return false;
		}
	}

	private boolean isStopping() {
		try {
			return this.stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.stopping.countDown();
		this.threads.shutdown();
		this.threads.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
		// no interrupt: it would close the files of an embedded database under it
		this.heart.shutdown();
		this.heart.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
	}

}
