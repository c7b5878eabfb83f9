package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * The list of releases, template {@code releases}.
 *
 * @param releases what was found, in the order to show
 * @param problems clusters or a repository that could not be read; the rest is shown all
 * the same
 * @param search the search field, or {@code null} where there are too few releases to
 * need one
 * @param reviews what this reader could look at, or {@code null}
 */
public record ReleasesView(List<Row> releases, List<ProblemView> problems, @Nullable Search search,
		@Nullable Notice reviews) {

	/** What is shown where nothing waits for a second look. */
	public ReleasesView(List<Row> releases, List<ProblemView> problems, @Nullable Search search) {
		this(releases, problems, search, null);
	}

	ReleasesView with(@Nullable Notice waiting) {
		return new ReleasesView(this.releases, this.problems, this.search, waiting);
	}

	/**
	 * What is shown of many releases.
	 *
	 * @param text what was searched for, empty for all
	 * @param page which page it is, from 1 on
	 * @param shown such as "51 to 100 of 500 releases"
	 * @param previous the page before this one, or {@code null}
	 * @param next the page after this one, or {@code null}
	 */
	public record Search(String text, int page, String shown, @Nullable Integer previous, @Nullable Integer next) {
	}

	/**
	 * One release.
	 *
	 * @param newestVersion the newest chart version where it is newer than the deployed
	 * one, else {@code null}
	 * @param imageTags the distinct tags its services run
	 * @param updated when its current revision was deployed
	 */
	public record Row(ReleaseRef ref, HealthView health, String chartVersion, String appVersion,
			@Nullable String newestVersion, List<String> imageTags, int revision, Moment updated) {

		/** Where its page is. */
		public String path() {
			return "/releases/" + this.ref;
		}

		/** Whether its services run several tags. */
		public boolean servicesDiffer() {
			return this.imageTags.size() > 1;
		}

	}

}
