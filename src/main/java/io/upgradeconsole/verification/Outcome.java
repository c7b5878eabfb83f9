package io.upgradeconsole.verification;

import java.util.UUID;

import io.upgradeconsole.target.Revision;

/**
 * What came of a verification.
 *
 * @param verification which
 * @param revision what it was held against
 * @param passed whether every check that could be made passed
 */
public record Outcome(UUID verification, Revision revision, boolean passed) {

}
