package io.upgradeconsole.plan;

import io.upgradeconsole.access.Actor;

/**
 * Whose word a plan waits for. The module that knows implements this; the plan knows
 * nothing of it.
 */
public interface PlanApprovals {

	/**
	 * How a plan stands with those who allow it, and what this reader may do about it.
	 */
	ApprovalState of(Plan plan, Actor reader);

}
