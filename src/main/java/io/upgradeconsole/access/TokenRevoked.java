package io.upgradeconsole.access;

/**
 * Published when somebody revokes a personal access token of theirs.
 *
 * @param token the token
 * @param actor who
 */
public record TokenRevoked(AccessToken token, Actor actor) {

}
