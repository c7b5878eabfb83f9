package io.upgradeconsole.operation;

import io.upgradeconsole.plan.Plan;

/**
 * A stage got its plan.
 *
 * @param stagedUpgrade whose stage
 * @param plan the plan, which may be blocked
 */
public record StagePlanned(StagedUpgrade stagedUpgrade, Plan plan) {

}
