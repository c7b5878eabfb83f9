package io.upgradeconsole.operation;

import java.util.List;

import io.upgradeconsole.plan.Plan;

/**
 * A command has ended.
 *
 * @param operation whose command
 * @param plan what that operation runs
 * @param argv what exactly ran
 * @param exitCode how it ended
 */
public record CommandEnded(Operation operation, Plan plan, List<String> argv, int exitCode) {

}
