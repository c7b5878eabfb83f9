package io.upgradeconsole.preflight;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.AccessReviews.Need;
import io.upgradeconsole.target.ReleaseRef;

/**
 * What the console's account may not do in a release's namespace.
 *
 * @param release which release
 * @param denied what is not given
 */
record Grants(ReleaseRef release, List<Needs.Wanted> denied) {

	static final String CODE = "permissions";

	static final String QUESTION = "May the console's account do what an upgrade does?";

	/** The kind that the chart looks up while it is rendered. */
	static final String LOOKED_UP = "APIService";

	private static final int NAMED = 6;

	/**
	 * Whether everything is given that objects of these kinds take. What only others
	 * would take is told and stands in nobody's way.
	 */
	PreflightCheck check(Collection<String> kinds) {
		List<Needs.Wanted> missing = this.denied.stream().filter((wanted) -> wanted.isNeededFor(kinds)).toList();
		List<Needs.Wanted> spare = this.denied.stream().filter((wanted) -> !wanted.isNeededFor(kinds)).toList();
		if (missing.isEmpty()) {
			String title = "The console's account may do what an upgrade does";
			return spare.isEmpty()
					? PreflightCheck.passed(CODE, title, "All " + Needs.ALL.size() + " permissions are given.")
					: PreflightCheck.info(CODE, title,
							"Everything is given that the objects of this release take. Not given: " + words(spare)
									+ ".");
		}
		Needs.Wanted first = missing.get(0);
		String where = first.clusterWide() ? "" : " -n " + this.release.namespace();
		return PreflightCheck.failed(CODE, "The console's account may not do what an upgrade does",
				missing.size() + " of " + Needs.ALL.size() + " permissions are missing: " + words(missing) + ".",
				"Give them to the account with a Role and a RoleBinding in namespace " + this.release.namespace()
						+ (missing.stream().anyMatch(Needs.Wanted::clusterWide)
								? ", and a ClusterRole for " + LOOKED_UP + "s" : "")
						+ ". This asks again, when run as that account:",
				"kubectl auth can-i " + first.need() + where);
	}

	private static String words(List<Needs.Wanted> wanted) {
		String more = (wanted.size() > NAMED) ? " and " + (wanted.size() - NAMED) + " more" : "";
		return wanted.stream()
			.limit(NAMED)
			.map(Needs.Wanted::need)
			.map(Need::toString)
			.collect(Collectors.joining(", ")) + more;
	}

}
