package io.upgradeconsole.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Supervisor;
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

	private static final class Watched {

		private volatile @Nullable String obstacle;

		private @Nullable ScheduledFuture<?> task;

	}

	private final Workloads workloads;

	private final Map<ReleaseRef, Watched> watched = new ConcurrentHashMap<>();

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "helm-watch");
		thread.setDaemon(true);
		return thread;
	});

	HelmWatch(Workloads workloads) {
		this.workloads = workloads;
	}

	void begin(Plan plan, Supervisor supervisor) {
		Watched state = new Watched();
		this.watched.put(plan.release(), state);
		state.task = this.clock.scheduleWithFixedDelay(() -> look(plan.release(), state, supervisor), EVERY_MILLIS,
				EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	void end(Plan plan) {
		Watched state = this.watched.get(plan.release());
		if (state != null && state.task != null) {
			state.task.cancel(false);
		}
	}

	/**
	 * What kept helm waiting, in a sentence, or {@code null} where nothing was seen;
	 * asked once.
	 */
	@Nullable String obstacle(ReleaseRef release) {
		Watched state = this.watched.remove(release);
		return (state != null) ? state.obstacle : null;
	}

	private void look(ReleaseRef release, Watched state, Supervisor supervisor) {
		try {
			for (LivePod pod : this.workloads.pods(release.cluster(), release.namespace())) {
				LivePod.Container stuck = pod.unpullable();
				if (stuck != null) {
					tell(state,
							"pod " + pod.name() + " could not pull " + stuck.image() + " (" + stuck.waiting() + ").",
							supervisor);
					return;
				}
			}
		}
		catch (ProblemException ex) {
			// the cluster may be away for a moment; helm itself will say if it stays away
		}
	}

	private static void tell(Watched state, String obstacle, Supervisor supervisor) {
		if (!obstacle.equals(state.obstacle)) {
			state.obstacle = obstacle;
			supervisor.note(Phase.HELM.name(), "Seen in the cluster: " + obstacle);
		}
	}

	@PreDestroy
	void stop() {
		this.clock.shutdownNow();
	}

}
