package io.upgradeconsole.cluster;

import java.time.Instant;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * That a revision of a release exists, as far as the record's metadata tells. Chart and
 * version are not among it; they need the record itself.
 *
 * @param release the release
 * @param revision its revision
 * @param status helm's status, such as {@code deployed} or {@code pending-upgrade}
 * @param modifiedAt when the record was made or last changed
 * @param uid with {@code resourceVersion}, tells this state of the record from any other
 * @param resourceVersion see {@code uid}
 */
public record RecordRef(ReleaseRef release, Revision revision, String status, Instant modifiedAt, String uid,
		String resourceVersion) {

}
