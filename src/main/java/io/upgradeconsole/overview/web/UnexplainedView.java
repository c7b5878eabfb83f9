package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * What was changed past this console, template {@code unexplained}.
 *
 * @param changes newest first
 * @param releases how many releases were looked at
 * @param problems what could not be looked at
 */
public record UnexplainedView(List<Change> changes, int releases, List<ProblemView> problems) {

	/** What is said where there is no change. */
	public String noneTitle() {
		return this.problems.isEmpty() ? "Everything is explained" : "Nothing was found in what could be looked at";
	}

	/** What was looked at, in words. */
	public String releaseWords() {
		return (this.releases == 1) ? "the one release" : this.releases + " releases";
	}

	/**
	 * A revision that no operation of this console has made.
	 *
	 * @param firstSeen when the console first saw the release
	 * @param firstRevision the newest revision then
	 */
	public record Change(ReleaseRef release, int revision, StatusBadge status, Moment at, String chartVersion,
			String description, Moment firstSeen, int firstRevision) {
	}

}
