package io.upgradeconsole.operation;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;

/**
 * Somebody wants an operation to end early.
 *
 * @param operation which
 * @param plan what it runs
 * @param actor who
 * @param forced whether helm is to be killed
 */
public record OperationCancelRequested(Operation operation, Plan plan, Actor actor, boolean forced) {

}
