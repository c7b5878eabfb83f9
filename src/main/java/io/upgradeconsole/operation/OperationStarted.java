package io.upgradeconsole.operation;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * An approved plan was started.
 *
 * @param operation what runs
 * @param plan what it runs
 * @param actor who started it
 */
public record OperationStarted(Operation operation, Plan plan, Actor actor) {

}
