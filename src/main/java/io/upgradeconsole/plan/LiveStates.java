package io.upgradeconsole.plan;

import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.verification.DriftCheck;

import org.springframework.stereotype.Component;

/**
 * Looks at a release in the cluster. No plan fails for what cannot be seen there; it says
 * so.
 */
@Component
class LiveStates {

	private final DriftCheck drift;

	private final Workloads workloads;

	LiveStates(DriftCheck drift, Workloads workloads) {
		this.drift = drift;
		this.workloads = workloads;
	}

	LiveState of(CurrentRelease current, Secrets known) {
		return new LiveState(this.drift.check(current.release(), current.base(), known), starts(current));
	}

	private LastStarts starts(CurrentRelease current) {
		try {
			return LastStarts.of(current.base().objects(),
					this.workloads.pods(current.release().cluster(), current.release().namespace()));
		}
		catch (ProblemException ex) {
			return LastStarts.UNKNOWN;
		}
	}

}
