package io.upgradeconsole.operation;

import java.time.Duration;
import java.time.Instant;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.ui.Moment;

/**
 * When helm may be killed: it leaves the release pending, so only when it was asked to
 * stop and had its time.
 */
final class Kills {

	private Kills() {
	}

	/**
	 * From when on.
	 * @param grace how long helm has to stop by itself
	 */
	static Instant from(Cancellation asked, Duration grace) {
		return asked.requestedAt().plus(grace);
	}

	/** Whether a command of helm may still run. */
	static boolean mayHelmRun(Operation operation) {
		Phase phase = operation.phase();
		return !operation.status().isEnded()
				&& operation.phases().stream().noneMatch((run) -> run.phase() == Phase.HELM && run.endedAt() != null)
				&& (phase == null || phase.compareTo(Phase.HELM) <= 0);
	}

	/** Refuses a kill that comes too early or too late; else answers the cancellation. */
	static Cancellation require(Operation operation, Duration grace, Instant now) {
		if (operation.status().isEnded()) {
			throw new EndedOperationException(operation);
		}
		Cancellation asked = operation.cancellation();
		if (asked == null) {
			throw Problem.conflict("cancel-first", "Helm was not asked to stop yet",
					"A helm that is killed leaves the release pending. One that is asked to stop puts things in order first.",
					"Cancel without force, and kill helm only if it does not end.")
				.asException();
		}
		if (!mayHelmRun(operation)) {
			throw Problem
				.conflict("helm-has-ended", "Helm has ended", "There is no helm left to kill.",
						"Wait for the verdict: the services are verified now.")
				.asException();
		}
		if (now.isBefore(from(asked, grace))) {
			throw Problem.conflict("kill-too-early", "Helm still has time to stop by itself",
					asked.requestedBy() + " asked it to stop at " + Moment.of(asked.requestedAt()).utc() + ".",
					"Wait until " + Moment.of(from(asked, grace)).utc()
							+ ". A helm that is killed leaves the release pending.")
				.asException();
		}
		return asked;
	}

}
