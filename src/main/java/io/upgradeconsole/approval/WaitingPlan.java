package io.upgradeconsole.approval;

import java.util.List;

import io.upgradeconsole.plan.ApprovalState;
import io.upgradeconsole.plan.OpenPlan;

/**
 * A plan that waits for others than who asked for it.
 *
 * @param plan which
 * @param title what it does, in a few words
 * @param needed how many approvals it takes
 * @param approvedBy who has given one that counts
 * @param candidates who may give one, by name as far as users are configured
 */
public record WaitingPlan(OpenPlan plan, String title, int needed, List<String> approvedBy, List<String> candidates) {

	/** Whom it waits for, in a sentence. */
	public String waitsFor() {
		int missing = this.needed - this.approvedBy.size();
		return ApprovalState.waitsFor(missing, this.candidates, Candidates.roles());
	}

}
