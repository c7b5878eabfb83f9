package io.upgradeconsole.plan;

import io.upgradeconsole.access.Actor;

/**
 * A plan was made.
 *
 * @param plan the plan
 * @param actor who made it, with how they signed in
 */
public record PlanCreated(Plan plan, Actor actor) {

}
