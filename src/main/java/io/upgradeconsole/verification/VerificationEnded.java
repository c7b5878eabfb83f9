package io.upgradeconsole.verification;

/**
 * A verification that somebody had asked for ended, one way or another.
 *
 * @param verification with its outcome
 */
public record VerificationEnded(Verification verification) {

}
