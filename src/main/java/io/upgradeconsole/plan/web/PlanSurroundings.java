package io.upgradeconsole.plan.web;

import io.upgradeconsole.ui.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What the plan's page says besides the plan.
 *
 * @param notice what the plan is a part of, or {@code null}
 * @param offersStages whether the finding {@code major-jump} has a button that begins a
 * staged upgrade
 */
public record PlanSurroundings(@Nullable Notice notice, boolean offersStages) {

}
