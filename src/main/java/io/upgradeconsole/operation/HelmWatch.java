package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.cluster.Troubles;
import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.SupervisorLostException;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks at pods, Jobs and events while helm is silent: it waits for a hook without a
 * word, and its rollback removes the evidence.
 */
@Component
class HelmWatch {

	private static final long EVERY_MILLIS = 2_000;

	private final Troubles troubles;

	private final ReleaseRecords records;

	private final Obstacles obstacles;

	private final OperationJournal journal;

	private final Set<Watching> watched = ConcurrentHashMap.newKeySet();

	HelmWatch(Troubles troubles, ReleaseRecords records, Obstacles obstacles, OperationJournal journal) {
		this.troubles = troubles;
		this.records = records;
		this.obstacles = obstacles;
		this.journal = journal;
	}

	/**
	 * Looks until the answer is closed, and then once more.
	 * @param note is told what was seen
	 */
	Watching begin(UUID operation, Plan plan, Consumer<String> note) {
		Watching watching = new Watching(operation, plan, note);
		// of its own: a cluster or a supervisor that does not answer keeps no other
		// waiting
		ScheduledExecutorService clock = Timers.daemon("helm-watch");
		watching.clock = clock;
		this.watched.add(watching);
		clock.scheduleWithFixedDelay(OperationMark.on(operation, watching), EVERY_MILLIS, EVERY_MILLIS,
				TimeUnit.MILLISECONDS);
		return watching;
	}

	/** Looks once. */
	Sightings look(UUID operation, Plan plan) {
		Watching watching = new Watching(operation, plan, (seen) -> {
		});
		watching.run();
		return watching.seen();
	}

	/** What was seen during one run of helm. */
	final class Watching implements Runnable, AutoCloseable {

		private final Plan plan;

		private final Instant since;

		private final Consumer<String> note;

		private final Obstacles.Following following;

		private final RecordedSecrets secrets;

		private final Sightings seen = new Sightings();

		private String told = "";

		private @Nullable ScheduledExecutorService clock;

		private Watching(UUID operation, Plan plan, Consumer<String> note) {
			this.plan = plan;
			// the API counts in whole seconds
			this.since = HelmWatch.this.journal.get(operation).startedAt().minusSeconds(1);
			this.note = note;
			this.following = HelmWatch.this.obstacles.follow(operation);
			this.secrets = new RecordedSecrets(HelmWatch.this.records, plan);
		}

		Sightings seen() {
			return this.seen;
		}

		@Override
		public synchronized void run() {
			try {
				this.seen.add(look());
				Optional<String> obstacle = this.seen.first().filter(Trouble::isObstacle).map(Trouble::sentence);
				obstacle.filter((sentence) -> !sentence.equals(this.told)).ifPresent(this::tell);
				this.following.seen(obstacle.orElse(null));
			}
			catch (ProblemException | SupervisorLostException ex) {
				// the cluster may be away for a moment; helm itself will say if it stays
				// away
			}
		}

		private Troubles.Look look() {
			Troubles.Look look = HelmWatch.this.troubles.find(this.plan.release().cluster(),
					this.plan.release().namespace(), this::isOurs, this.since);
			if (look.troubles().isEmpty()) {
				return look;
			}
			Masker masker = Masker.of(this.secrets.get());
			return new Troubles.Look(look.there(),
					look.troubles().stream().map((trouble) -> trouble.with(masker.maskText(trouble.words()))).toList());
		}

		/** A Job, and whatever makes pods, is named as their names begin. */
		private boolean isOurs(String name) {
			return this.plan.content().ownsPod(name) || this.plan.content().ownsPod(name + "-");
		}

		private void tell(String obstacle) {
			this.told = obstacle;
			this.note.accept("Seen in the cluster: " + obstacle);
		}

		@Override
		public void close() {
			HelmWatch.this.watched.remove(this);
			if (this.clock != null) {
				this.clock.shutdown();
			}
			run();
		}

		private void stop() {
			if (this.clock != null) {
				this.clock.shutdownNow();
			}
		}

	}

	@PreDestroy
	void stop() {
		this.watched.forEach(Watching::stop);
	}

}
