package io.upgradeconsole.plan;

/**
 * A plan was made.
 *
 * @param plan the plan
 */
public record PlanCreated(Plan plan) {

}
