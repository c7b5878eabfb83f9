package io.upgradeconsole.plan;

import io.upgradeconsole.verification.Drift;

/**
 * What the cluster tells about a release while its upgrade is rendered. It holds no
 * secret.
 *
 * @param drift what is no longer as it was recorded
 * @param starts how long its services took to start
 */
record LiveState(Drift drift, LastStarts starts) {

	/** Nobody has looked. */
	static final LiveState UNKNOWN = new LiveState(Drift.NONE, LastStarts.UNKNOWN);

}
