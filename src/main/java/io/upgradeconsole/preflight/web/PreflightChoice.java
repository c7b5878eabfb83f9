package io.upgradeconsole.preflight.web;

import java.util.List;

import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * Which release to check, template {@code preflight-choice}.
 *
 * @param unknown why the release that was asked for is none, or {@code null}
 * @param releases those there are, by their chart
 * @param problems clusters that could not be asked
 */
public record PreflightChoice(@Nullable ProblemView unknown, List<Candidate> releases, List<ProblemView> problems) {

	static PreflightChoice of(List<ListedRelease> releases, List<ProblemView> problems, @Nullable ProblemView unknown) {
		return new PreflightChoice(unknown, releases.stream()
			.map((release) -> new Candidate(release.release(), release.outline().chartVersion(), release.status()))
			.toList(), problems);
	}

	/**
	 * A release that can be checked.
	 */
	public record Candidate(ReleaseRef ref, String chartVersion, String status) {

		String path() {
			return "/releases/" + this.ref + "/preflight";
		}

	}

}
