package io.upgradeconsole.operation;

import io.upgradeconsole.plan.Plan;

/**
 * The replica that ran an operation has fallen silent, and another sees to its end.
 *
 * @param operation which
 * @param plan what it ran
 * @param machine where the silent replica ran
 */
public record OperationTakenOver(Operation operation, Plan plan, String machine) {

}
