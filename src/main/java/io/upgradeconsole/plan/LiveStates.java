package io.upgradeconsole.plan;

import java.util.Set;
import java.util.function.Supplier;

import io.upgradeconsole.cluster.LiveObjects;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
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

	private final LiveObjects objects;

	LiveStates(DriftCheck drift, Workloads workloads, LiveObjects objects) {
		this.drift = drift;
		this.workloads = workloads;
		this.objects = objects;
	}

	LiveState of(CurrentRelease current, Secrets known) {
		ReleaseRef release = current.release();
		return new LiveState(
				this.drift.check(release, current.base(), known), seen(LastStarts.UNKNOWN, () -> LastStarts
					.of(current.base().objects(), this.workloads.pods(release.cluster(), release.namespace()))),
				removals(release));
	}

	/** What is spared when helm drops it; nothing where the cluster does not tell. */
	Removals removals(ReleaseRef release) {
		return seen(new Removals(Set.of()),
				() -> new Removals(this.objects.keptClaims(release.cluster(), release.namespace())));
	}

	private static <T> T seen(T otherwise, Supplier<T> question) {
		try {
			return question.get();
		}
		catch (ProblemException ex) {
			return otherwise;
		}
	}

}
