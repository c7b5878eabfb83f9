package io.upgradeconsole.access;

/**
 * Published when somebody ends all of their sessions.
 *
 * @param actor who
 */
public record SignedOutEverywhere(Actor actor) {

}
