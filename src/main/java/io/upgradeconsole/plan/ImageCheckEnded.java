package io.upgradeconsole.plan;

/**
 * A check of images has ended, one way or another.
 *
 * @param check with its results
 * @param plan whose images
 */
public record ImageCheckEnded(ImageCheck check, Plan plan) {

}
