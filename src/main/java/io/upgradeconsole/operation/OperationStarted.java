package io.upgradeconsole.operation;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * An operation was started.
 *
 * @param operation the operation
 * @param plan the plan it runs
 * @param actor who started it, with how they signed in
 * @param breakGlass that it was without a second person, or {@code null}
 */
public record OperationStarted(Operation operation, Plan plan, Actor actor, @Nullable BreakGlass breakGlass) {

}
