package io.upgradeconsole.overview;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

/**
 * All releases, as the home page shows them.
 *
 * @param releases what was found
 * @param active the operations that hold a release now
 * @param published what the repository lists, newest first; empty where it does not
 * answer
 * @param problems clusters or a repository that could not be read
 */
public record AllReleases(List<ReleaseSummary> releases, Map<ReleaseRef, Operation> active,
		List<PublishedChart> published, List<Problem> problems) {

}
