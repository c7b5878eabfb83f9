package io.upgradeconsole.operation;

import io.upgradeconsole.plan.Plan;

/**
 * The log of an operation was removed, since it had been kept for as long as it is to be.
 *
 * @param operation whose log
 * @param plan what it ran
 */
public record OperationLogRemoved(Operation operation, Plan plan) {

}
