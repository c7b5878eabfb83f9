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

	/** Such as {@code revision 14, not by this console}; when that was, a page says. */
	public String words() {
		return "revision " + this.revision.revision() + ", not by this console";
	}

}
