package io.upgradeconsole.approval;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * A plan was approved.
 *
 * @param plan the plan
 * @param approval by whom, and why
 * @param actor the approver, with how they signed in
 */
public record PlanApproved(Plan plan, Approval approval, Actor actor) {

}
