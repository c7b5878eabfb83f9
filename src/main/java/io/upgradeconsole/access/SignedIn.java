package io.upgradeconsole.access;

/**
 * Published when somebody begins a session. Calls of the API begin none.
 *
 * @param actor who
 */
public record SignedIn(Actor actor) {

}
