package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

	/** Whether helm considers an operation on this revision unfinished. */
	public boolean isPending() {
		return this.status.startsWith("pending-");
	}

	/**
	 * The revision that the next upgrade starts from, by helm's own rule: the deployed
	 * one, else the newest.
	 */
	public static Optional<RecordRef> upgradeBase(List<RecordRef> newestFirst) {
		return newestFirst.stream()
			.filter((record) -> record.status().equals("deployed"))
			.findFirst()
			.or(() -> newestFirst.stream().findFirst());
	}

	/**
	 * The revision that ran last when this one was the newest: a failed one never did.
	 */
	public static Optional<RecordRef> lastGood(List<RecordRef> newestFirst, Revision newest) {
		return newestFirst.stream()
			.filter((record) -> record.revision().compareTo(newest) <= 0)
			.filter((record) -> record.status().equals("deployed") || record.status().equals("superseded"))
			.findFirst();
	}

}
