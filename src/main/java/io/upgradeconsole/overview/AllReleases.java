package io.upgradeconsole.overview;

import java.util.List;

import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.target.Problem;

/**
 * Releases, and what else a list tells of them.
 *
 * @param releases what was found
 * @param published what the repository lists, newest first; empty where it does not
 * answer
 * @param problems clusters or a repository that could not be read
 */
public record AllReleases(List<ReleaseGlance> releases, List<PublishedChart> published, List<Problem> problems) {

}
