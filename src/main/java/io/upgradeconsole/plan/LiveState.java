package io.upgradeconsole.plan;

import java.util.Set;

import io.upgradeconsole.verification.Drift;

/**
 * What the cluster tells about a release while its upgrade is rendered. It holds no
 * secret.
 *
 * @param drift what is no longer as it was recorded
 * @param starts how long its services took to start
 * @param removals what is spared when a chart drops it
 */
record LiveState(Drift drift, LastStarts starts, Removals removals) {

	/** Nobody has looked. */
	static final LiveState UNKNOWN = new LiveState(Drift.NONE, LastStarts.UNKNOWN, new Removals(Set.of()));

	/** Nobody has looked at more than what is spared. */
	static LiveState of(Removals removals) {
		return new LiveState(Drift.NONE, LastStarts.UNKNOWN, removals);
	}

}
