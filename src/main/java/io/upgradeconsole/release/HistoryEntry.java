package io.upgradeconsole.release;

import java.time.Instant;

import io.upgradeconsole.target.Revision;

/**
 * One revision of a release's history.
 *
 * @param revision the revision
 * @param status helm's status
 * @param deployedAt when it was deployed
 * @param chartVersion the chart's version
 * @param appVersion the chart's appVersion
 * @param description helm's own sentence
 */
public record HistoryEntry(Revision revision, String status, Instant deployedAt, String chartVersion, String appVersion,
		String description) {

}
