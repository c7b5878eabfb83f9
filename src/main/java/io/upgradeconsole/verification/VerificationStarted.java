package io.upgradeconsole.verification;

import io.upgradeconsole.access.Actor;

/**
 * Somebody had a release verified. Those at the end of an operation are part of that.
 *
 * @param verification what runs
 * @param actor who asked for it
 */
public record VerificationStarted(Verification verification, Actor actor) {

}
