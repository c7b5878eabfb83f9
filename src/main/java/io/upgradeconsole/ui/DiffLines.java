package io.upgradeconsole.ui;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * As much of a diff as a browser shows with ease. Whoever needs more downloads the text.
 *
 * @param name of which object or file
 * @param lines its first lines, long ones cut
 * @param cut whether anything is left out
 */
public record DiffLines(String name, List<Line> lines, boolean cut) {

	private static final int LONGEST_LINE = 400;

	private static final int MOST_LINES = 2_000;

	/**
	 * The first lines of a unified diff that has file headers.
	 * @param name of which object or file
	 */
	public static DiffLines of(String name, String unified) {
		List<Line> shown = new ArrayList<>();
		// the first two lines are the file headers
		Iterator<String> lines = unified.lines().skip(2).iterator();
		boolean cut = false;
		while (lines.hasNext() && shown.size() < MOST_LINES) {
			Line line = Line.of(lines.next());
			cut |= line.cut();
			shown.add(line);
		}
		return new DiffLines(name, shown, cut || lines.hasNext());
	}

	/**
	 * One line.
	 *
	 * @param kind added, removed, same or place
	 * @param text the line without its sign
	 * @param cut whether its end is left out
	 */
	public record Line(String kind, String text, boolean cut) {

		static Line of(String line) {
			String kind = line.startsWith("+") ? "added"
					: line.startsWith("-") ? "removed" : line.startsWith("@@") ? "place" : "same";
			int from = (kind.equals("place") || line.isEmpty()) ? 0 : 1;
			int length = line.length() - from;
			return (length <= LONGEST_LINE) ? new Line(kind, line.substring(from), false)
					: new Line(kind, String.format(Locale.ENGLISH, "%s… (%,d characters)",
							line.substring(from, from + LONGEST_LINE), length), true);
		}

		/** The sign in front of the line, for those who do not see its colour. */
		public String sign() {
			return switch (this.kind) {
				case "added" -> "+";
				case "removed" -> "-";
				default -> " ";
			};
		}

	}

}
