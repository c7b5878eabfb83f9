package io.upgradeconsole.release;

import io.upgradeconsole.target.Revision;

/**
 * What one revision's record says.
 *
 * @param revision the revision
 * @param status helm's status of it
 * @param facts what its record says
 */
public record RecordedRevision(Revision revision, String status, ReleaseFacts facts) {

}
