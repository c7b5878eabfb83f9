package io.upgradeconsole.values.git;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.values.GitSettings;
import io.upgradeconsole.values.ValuesProperties;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Pushes what is due, oldest first and all of it in one go, when it comes up and for as
 * long as it takes. Two consoles that share a database may both push a version: the
 * second finds it in the repository.
 */
@Component
class PushWorker implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(PushWorker.class);

	private static final Duration EVERY = Duration.ofSeconds(5);

	private static final Duration LAST_WORK = Duration.ofSeconds(10);

	private static final int AT_ONCE = 20;

	private final @Nullable GitSettings settings;

	private final @Nullable GitRemote remote;

	private final ValuesPushes pushes;

	private final PushJournal journal;

	private final Clock clock;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread created = new Thread(task, "values-push");
		created.setDaemon(true);
		return created;
	});

	/**
	 * Begins its work when the console is there.
	 * @throws io.upgradeconsole.target.SettingException when the settings cannot work:
	 * that is told at start, and not after the first upgrade
	 */
	PushWorker(ValuesProperties properties, ValuesPushes pushes, PushJournal journal, Clock clock) {
		this.settings = properties.git();
		this.remote = (this.settings != null) ? new GitRemote(this.settings) : null;
		this.pushes = pushes;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.remote != null) {
			this.thread.scheduleWithFixedDelay(this::work, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@TransactionalEventListener
	void on(GitPushes.PushDue event) {
		try {
			this.thread.execute(this::work);
		}
		catch (RejectedExecutionException ex) {
			// the console ends; the next run pushes it
		}
	}

	private void work() {
		if (this.settings != null && this.remote != null) {
			work(this.settings, this.remote);
		}
	}

	private void work(GitSettings settings, GitRemote remote) {
		try {
			List<ValuesPush> waiting = this.pushes.findByStateOrderByCreatedAt(PushState.State.PENDING,
					Limit.of(AT_ONCE));
			Instant now = this.clock.instant();
			if (waiting.stream().anyMatch((push) -> !push.dueAt().isAfter(now))) {
				push(waiting, settings, remote);
			}
		}
		catch (OptimisticLockingFailureException ex) {
			logger.debug("Another console pushes, too", ex);
		}
		catch (RuntimeException ex) {
			logger.warn("Versions of values files could not be pushed", ex);
		}
	}

	/** What cannot even be read keeps nothing else from being pushed. */
	private void push(List<ValuesPush> waiting, GitSettings settings, GitRemote remote) {
		List<ValuesPush> readable = new ArrayList<>();
		List<GitRemote.Outgoing> outgoing = new ArrayList<>();
		for (ValuesPush push : waiting) {
			try {
				outgoing.add(this.journal.outgoing(push, settings));
				readable.add(push);
			}
			catch (ProblemException ex) {
				this.journal.failed(push, ex.problem().title() + ". " + ex.problem().detail(), settings);
			}
		}
		if (outgoing.isEmpty()) {
			return;
		}
		try {
			Map<UUID, GitRemote.Pushed> pushed = remote.push(outgoing);
			readable.forEach((push) -> this.journal.pushed(push, pushed.get(push.fileId()), settings));
		}
		catch (GitRefusedException ex) {
			logger.warn("The git repository did not take {} values files: {}", readable.size(), ex.getMessage());
			readable.forEach((push) -> this.journal.failed(push, ex.getMessage(), settings));
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		// no interrupt: it would close the files of an embedded database under it
		this.thread.shutdown();
		this.thread.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
	}

}
