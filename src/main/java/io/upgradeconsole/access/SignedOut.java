package io.upgradeconsole.access;

/**
 * Published when somebody ends a session.
 *
 * @param actor who
 */
public record SignedOut(Actor actor) {

}
