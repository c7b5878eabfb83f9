package io.upgradeconsole.access;

/**
 * Published when somebody makes a personal access token for themselves.
 *
 * @param token the token, without its secret
 * @param actor who
 */
public record TokenMade(AccessToken token, Actor actor) {

}
