package io.upgradeconsole.operation;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * Somebody looked at what was started without a second person, and signed it off.
 *
 * @param breakGlass what, by whom, and what they had to say
 * @param plan the plan that was run
 * @param actor the reviewer, with how they signed in
 */
public record BreakGlassReviewed(BreakGlass breakGlass, Plan plan, Actor actor) {

}
