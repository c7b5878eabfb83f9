package io.upgradeconsole.overview;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.RunningTags;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

/**
 * Releases, and what else a list tells of them.
 *
 * @param releases what was found
 * @param running the tags they run
 * @param active the operations that hold a release now
 * @param published what the repository lists, newest first; empty where it does not
 * answer
 * @param problems clusters or a repository that could not be read
 */
public record AllReleases(List<ListedRelease> releases, RunningTags running, Map<ReleaseRef, Operation> active,
		List<PublishedChart> published, List<Problem> problems) {

}
