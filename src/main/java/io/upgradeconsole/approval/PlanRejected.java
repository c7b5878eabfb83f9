package io.upgradeconsole.approval;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * Somebody who may approve a plan said no, which ended it.
 *
 * @param plan the plan
 * @param end by whom, and why
 * @param actor who said so, with how they signed in
 */
public record PlanRejected(Plan plan, PlanEnd end, Actor actor) {

}
