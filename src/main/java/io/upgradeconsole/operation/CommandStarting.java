package io.upgradeconsole.operation;

import java.util.List;

import io.upgradeconsole.plan.Plan;

/**
 * A command is about to start. Where a listener refuses, it does not.
 *
 * @param operation whose command
 * @param plan what that operation runs
 * @param argv what exactly starts
 */
public record CommandStarting(Operation operation, Plan plan, List<String> argv) {

}
