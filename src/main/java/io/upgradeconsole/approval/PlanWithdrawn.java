package io.upgradeconsole.approval;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * Who asked for a plan wants it no more, which ended it.
 *
 * @param plan the plan
 * @param end by whom, and why
 * @param actor who said so, with how they signed in
 */
public record PlanWithdrawn(Plan plan, PlanEnd end, Actor actor) {

}
