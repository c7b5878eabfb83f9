package io.upgradeconsole.process;

import java.time.Duration;

import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.process.SupervisorPods.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What to do about a pod whose log cannot be read: its node may be lost, and then nobody
 * will ever say more.
 */
final class PodSilence {

	private static final Logger logger = LoggerFactory.getLogger(PodSilence.class);

	private static final long NONE = -1;

	private final SupervisorPods pods;

	private final Place place;

	private final Duration patience;

	private long since = NONE;

	private boolean told;

	private volatile boolean killing;

	/**
	 * A pod that can be read.
	 * @param patience how long its log may be unreadable before that means something
	 */
	PodSilence(SupervisorPods pods, Place place, Duration patience) {
		this.pods = pods;
		this.place = place;
		this.patience = patience;
	}

	/** Its command is to be killed, even where the pod cannot be told that. */
	void kill() {
		this.killing = true;
	}

	/** The log could be read. */
	void end() {
		this.since = NONE;
		this.told = false;
	}

	/**
	 * The log could not be read.
	 * @return whether to wait no longer
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	boolean isHopeless(SupervisorPods.State state) {
		if (this.since == NONE) {
			this.since = System.nanoTime();
		}
		Duration silent = Duration.ofNanos(System.nanoTime() - this.since);
		if (silent.compareTo(this.patience) <= 0) {
			return false;
		}
		if (!this.told) {
			this.told = true;
			logger.warn("The log of pod {}/{} cannot be read, trying again. {}", this.place.namespace(), state.pod(),
					state.why());
		}
		if (this.killing) {
			this.pods.delete(this.place);
			this.killing = false;
		}
		return switch (state.stage()) {
			case LOST -> true;
			// nothing runs there any more: its exit code is worth waiting for
			case ENDED -> silent.compareTo(this.patience.multipliedBy(10)) > 0;
			default -> false;
		};
	}

}
