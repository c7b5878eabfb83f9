package io.upgradeconsole.operation;

import io.upgradeconsole.plan.Plan;

/**
 * An operation ended, one way or another.
 *
 * @param operation with its outcome
 * @param plan what it ran
 */
public record OperationEnded(Operation operation, Plan plan) {

}
