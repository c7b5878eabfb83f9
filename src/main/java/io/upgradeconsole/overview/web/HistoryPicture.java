package io.upgradeconsole.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A release's revisions as a row of points, the oldest first; the list beside it says the
 * same in words.
 *
 * @param summary the picture in words
 * @param points one a revision
 */
public record HistoryPicture(String summary, List<Point> points) {

	/** More would not be told apart. */
	private static final int MOST = 20;

	/**
	 * A revision.
	 *
	 * @param revision its number
	 * @param x where it is, such as {@code 12.50%}
	 * @param tone how it is
	 * @param past whether it was made past this console
	 * @param verified whether it is verified good
	 * @param version the chart's version where that is another one than before, else
	 * empty
	 * @param words all of it
	 */
	public record Point(int revision, String x, String tone, boolean past, boolean verified, String version,
			String words) {
	}

	/**
	 * Of a history.
	 * @param newestFirst what helm keeps
	 */
	static HistoryPicture of(List<ReleaseView.HistoryEntry> newestFirst) {
		List<ReleaseView.HistoryEntry> shown = newestFirst.subList(0, Math.min(MOST, newestFirst.size()));
		List<Point> points = new ArrayList<>();
		String version = "";
		for (int i = shown.size() - 1; i >= 0; i--) {
			ReleaseView.HistoryEntry entry = shown.get(i);
			boolean verified = entry.verified() != null && entry.verified().failed() == null;
			points.add(new Point(entry.revision(),
					String.format(Locale.ROOT, "%.2f%%", (points.size() + 0.5) * 100 / shown.size()),
					entry.status().tone(), entry.made().past(), verified,
					entry.chartVersion().equals(version) ? "" : entry.chartVersion(), words(entry, verified)));
			version = entry.chartVersion();
		}
		return new HistoryPicture("The last " + points.size() + " revisions, oldest first: "
				+ String.join("; ", points.stream().map(Point::words).toList()) + ".", points);
	}

	private static String words(ReleaseView.HistoryEntry entry, boolean verified) {
		return "revision " + entry.revision() + ", chart " + entry.chartVersion() + ", "
				+ entry.status().word().toLowerCase(Locale.ROOT) + (verified ? ", verified good" : "") + ", made "
				+ entry.made().words();
	}

	/** Whether there is anything to compare. */
	public boolean shown() {
		return this.points.size() > 1;
	}

}
