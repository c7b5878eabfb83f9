package io.upgradeconsole.overview;

import java.util.List;

/**
 * One page of the releases that a search found.
 *
 * @param search what was asked for
 * @param shown those on this page
 * @param page which page it is: the last one where a later one was asked for
 * @param pages how many there are, at least one
 * @param matching how many releases match
 * @param total how many there are in all
 */
public record ReleasePage(ReleaseSearch search, AllReleases shown, int page, int pages, int matching, int total) {

	/** Where on all pages this one begins, from 1 on. */
	public int from() {
		return (this.page - 1) * ReleaseSearch.PAGE + 1;
	}

	static int pages(List<ReleaseGlance> matching) {
		return Math.max(1, (matching.size() + ReleaseSearch.PAGE - 1) / ReleaseSearch.PAGE);
	}

	static List<ReleaseGlance> slice(List<ReleaseGlance> matching, int page) {
		int from = (page - 1) * ReleaseSearch.PAGE;
		return matching.subList(from, Math.min(from + ReleaseSearch.PAGE, matching.size()));
	}

}
