package io.upgradeconsole.overview;

import java.time.Instant;

import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.target.Revision;

/**
 * When the console first saw a release.
 *
 * @param revision the newest revision then
 * @param at when
 */
public record FirstSight(Revision revision, Instant at) {

	/**
	 * Whether the revision was made later. By its number; and by its time, since the
	 * numbers begin anew where the release was installed anew.
	 */
	boolean isBefore(HistoryEntry entry) {
		return isBefore(entry.revision(), entry.deployedAt());
	}

	boolean isBefore(Revision made, Instant when) {
		return made.number() > this.revision.number() || when.isAfter(this.at);
	}

}
