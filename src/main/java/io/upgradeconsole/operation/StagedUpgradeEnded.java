package io.upgradeconsole.operation;

import io.upgradeconsole.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A staged upgrade is done, or has stopped.
 *
 * @param stagedUpgrade with its status and, where it stopped, the cause
 * @param actor who stopped it, or {@code null} where it ended by itself
 */
public record StagedUpgradeEnded(StagedUpgrade stagedUpgrade, @Nullable Actor actor) {

}
