package io.upgradeconsole.plan;

/**
 * What a plan is for.
 */
public enum PlanKind {

	/** To something that has not run yet. */
	UPGRADE,
	/** Back to a revision that helm keeps. */
	ROLLBACK

}
