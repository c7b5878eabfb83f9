package io.upgradeconsole.approval;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * Somebody allowed a plan to start in a freeze.
 *
 * @param plan the plan
 * @param override of which freeze, and why
 * @param actor who allowed it, with how they signed in
 */
public record FreezeOverridden(Plan plan, FreezeOverride override, Actor actor) {

}
