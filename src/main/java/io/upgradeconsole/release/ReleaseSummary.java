package io.upgradeconsole.release;

import java.time.Instant;
import java.util.Map;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * One release, as a list shows it.
 *
 * @param release which release
 * @param revision its newest revision
 * @param status helm's status of that revision
 * @param updatedAt when that revision was made or last changed
 * @param recordUid identity of helm's record of it
 * @param facts what the deployed revision's record says
 * @param imageTags the tag each service's Deployment has in the cluster now, by service
 */
public record ReleaseSummary(ReleaseRef release, Revision revision, String status, Instant updatedAt, String recordUid,
		ReleaseFacts facts, Map<String, String> imageTags) {

	/** Whether helm considers an operation on it unfinished. */
	public boolean isPending() {
		return this.status.startsWith("pending-");
	}

}
