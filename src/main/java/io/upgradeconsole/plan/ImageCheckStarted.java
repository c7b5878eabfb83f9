package io.upgradeconsole.plan;

import io.upgradeconsole.access.Actor;

/**
 * The cluster is going to be asked whether it can pull a plan's images.
 *
 * @param check the check
 * @param plan whose images
 * @param actor who wants to know
 */
public record ImageCheckStarted(ImageCheck check, Plan plan, Actor actor) {

}
