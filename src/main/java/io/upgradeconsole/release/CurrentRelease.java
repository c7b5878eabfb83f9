package io.upgradeconsole.release;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.ReleaseRef;

/**
 * A release as an upgrade finds it. The record holds secrets: keep it in memory only.
 *
 * @param release which release
 * @param newest its newest revision, whatever became of it
 * @param base the record an upgrade starts from: the deployed one, or the newest where
 * none is deployed
 */
public record CurrentRelease(ReleaseRef release, RecordRef newest, ReleaseRecord base) {

	/** Whether helm considers an operation on it unfinished. */
	public boolean isPending() {
		return this.newest.isPending();
	}

	/** Whether it was uninstalled with its history kept: an upgrade would install it. */
	public boolean isUninstalled() {
		return this.newest.status().startsWith("uninstall");
	}

	/** What the base record says. */
	public ReleaseFacts facts() {
		return ReleaseFacts.of(this.base);
	}

}
