package io.upgradeconsole.operation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.process.SupervisorLostException;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks at the pods while helm is silent: it waits for a hook without a word, and its
 * rollback removes the evidence.
 */
@Component
class HelmWatch {

	private static final long EVERY_MILLIS = 2_000;

	private final Workloads workloads;

	private final Obstacles obstacles;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "helm-watch");
		thread.setDaemon(true);
		return thread;
	});

	HelmWatch(Workloads workloads, Obstacles obstacles) {
		this.workloads = workloads;
		this.obstacles = obstacles;
	}

	/**
	 * Looks until the answer is closed.
	 * @param note is told what was seen
	 */
	Watching begin(UUID operation, Plan plan, Consumer<String> note) {
		Watching watching = new Watching(operation, plan, note);
		watching.task = this.clock.scheduleWithFixedDelay(watching, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
		return watching;
	}

	/** What was seen during one run of helm. */
	final class Watching implements Runnable, AutoCloseable {

		private final ReleaseRef release;

		private final PlanContent content;

		private final Consumer<String> note;

		private final Obstacles.Following following;

		private volatile @Nullable String obstacle;

		private @Nullable ScheduledFuture<?> task;

		private Watching(UUID operation, Plan plan, Consumer<String> note) {
			this.release = plan.release();
			this.content = plan.content();
			this.note = note;
			this.following = HelmWatch.this.obstacles.follow(operation);
		}

		/**
		 * What kept helm waiting, in a sentence, or {@code null} where nothing was seen.
		 */
		@Nullable String obstacle() {
			return this.obstacle;
		}

		@Override
		public void run() {
			try {
				Optional<LivePod> stuck = HelmWatch.this.workloads
					.pods(this.release.cluster(), this.release.namespace())
					.stream()
					.filter((pod) -> this.content.ownsPod(pod.name()))
					.filter((pod) -> pod.unpullable() != null)
					.findFirst();
				stuck.ifPresent(this::tell);
				this.following.seen(stuck.isPresent() ? this.obstacle : null);
			}
			catch (ProblemException | SupervisorLostException ex) {
				// the cluster may be away for a moment; helm itself will say if it stays
				// away
			}
		}

		private void tell(LivePod pod) {
			LivePod.Container stuck = Objects.requireNonNull(pod.unpullable());
			String seen = "pod " + pod.name() + " could not pull " + stuck.image() + " (" + stuck.waiting() + ").";
			if (!seen.equals(this.obstacle)) {
				this.obstacle = seen;
				this.note.accept("Seen in the cluster: " + seen);
			}
		}

		@Override
		public void close() {
			if (this.task != null) {
				this.task.cancel(false);
			}
		}

	}

	@PreDestroy
	void stop() {
		this.clock.shutdownNow();
	}

}
