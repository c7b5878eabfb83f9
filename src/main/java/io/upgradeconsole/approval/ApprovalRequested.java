package io.upgradeconsole.approval;

import io.upgradeconsole.plan.Plan;

/**
 * A plan was made that others than who asked for it have to approve.
 *
 * @param plan the plan
 * @param approvers how many
 */
public record ApprovalRequested(Plan plan, int approvers) {

}
