package io.upgradeconsole.sandbox.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How long each rollout has made no progress.
 */
final class RolloutDeadlines {

	private final Map<String, Progress> rollouts = new HashMap<>();

	boolean passed(KubeObject deployment, boolean done, Object state) {
		if (done) {
			this.rollouts.remove(deployment.uid());
			return false;
		}
		Progress progress = this.rollouts.get(deployment.uid());
		if (progress == null || !progress.state.equals(state)) {
			progress = new Progress(state, System.nanoTime());
			this.rollouts.put(deployment.uid(), progress);
		}
		Duration standstill = Duration.ofNanos(System.nanoTime() - progress.since);
		return standstill.toSeconds() >= deployment.spec().path("progressDeadlineSeconds").asInt(600);
	}

	private record Progress(Object state, long since) {

	}

}
