package io.upgradeconsole.approval;

import java.util.List;

/**
 * What a plan takes before it may start.
 *
 * @param policy whose approval
 * @param approvers how many
 * @param because what requires that, each in a few words; none where it is only what
 * every plan takes
 */
record Requirement(ApprovalPolicy policy, int approvers, List<String> because) {

	boolean takesOthers() {
		return this.policy == ApprovalPolicy.OTHER_PERSON;
	}

}
