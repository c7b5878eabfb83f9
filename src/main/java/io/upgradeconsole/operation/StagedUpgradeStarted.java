package io.upgradeconsole.operation;

import io.upgradeconsole.access.Actor;

/**
 * A staged upgrade was begun. Nothing has changed in the cluster yet.
 *
 * @param stagedUpgrade with its stages
 * @param actor who began it
 */
public record StagedUpgradeStarted(StagedUpgrade stagedUpgrade, Actor actor) {

}
