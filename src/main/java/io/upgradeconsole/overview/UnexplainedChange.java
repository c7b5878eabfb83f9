package io.upgradeconsole.overview;

import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.target.ReleaseRef;

/**
 * A revision that helm keeps, and that no operation of this console has made.
 *
 * @param release of which release
 * @param revision what helm says of it
 * @param firstSight when the console first saw the release
 */
public record UnexplainedChange(ReleaseRef release, HistoryEntry revision, FirstSight firstSight) {

	/** Such as {@code revision 14, 2026-11-20, not by this console}. */
	public String words() {
		return "revision " + this.revision.revision() + ", " + this.revision.deployedAt().toString().substring(0, 10)
				+ ", not by this console";
	}

}
