package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.target.ChartVersion;

/**
 * The releases to stop at on a way over several major versions, so that each migration
 * covers no more than one of them.
 */
public final class MajorSteps {

	private MajorSteps() {
	}

	/**
	 * Of each major version that lies between the two, the newest release that is
	 * published, the oldest first. None of the majors of the two themselves: within a
	 * major version an upgrade may go any distance.
	 */
	public static List<PublishedChart> between(ChartVersion from, ChartVersion to, List<PublishedChart> published) {
		Map<Integer, PublishedChart> newest = new TreeMap<>();
		for (PublishedChart chart : published) {
			int major = chart.version().major();
			if (major > from.major() && major < to.major()) {
				newest.merge(major, chart,
						(one, other) -> (one.version().compareTo(other.version()) >= 0) ? one : other);
			}
		}
		return List.copyOf(newest.values());
	}

}
