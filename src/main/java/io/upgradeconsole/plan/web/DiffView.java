package io.upgradeconsole.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.StatusBadge;

import org.springframework.http.MediaType;

/**
 * A plan's diff, template {@code diff}.
 *
 * @param planId to go back to it
 * @param release which release
 * @param objects the objects that change, the riskiest first
 */
public record DiffView(String planId, ReleaseRef release, List<ObjectView> objects) {

	static final MediaType TEXT = new MediaType("text", "x-diff", StandardCharsets.UTF_8);

	private static final int LONGEST_LINE = 2_000;

	private static final int MOST_LINES = 2_000;

	/** Few objects are opened at once; of many, only those that matter most. */
	private static final int OPEN = 6;

	static DiffView of(Plan plan, List<ObjectDiff> diffs) {
		return new DiffView(plan.id().toString(), plan.release(),
				diffs.stream().map((diff) -> ObjectView.of(diff, diffs.size() <= OPEN)).toList());
	}

	/**
	 * One object.
	 *
	 * @param name kind and name
	 * @param source manifest or hook
	 * @param action what happens to it
	 * @param open whether it is shown unfolded
	 * @param lines the diff's lines without file headers
	 * @param cut whether lines were left out; the text has them all
	 */
	public record ObjectView(String name, String source, StatusBadge action, boolean open, List<Line> lines,
			boolean cut) {

		static ObjectView of(ObjectDiff diff, boolean open) {
			// the first two lines are the file headers
			List<String> all = diff.unified().lines().skip(2).toList();
			List<Line> shown = all.stream().limit(MOST_LINES).map(Line::of).toList();
			return new ObjectView(diff.object(), diff.source(), badge(diff), open || diff.risk() == Change.Risk.HIGH,
					shown, all.size() > MOST_LINES);
		}

		private static StatusBadge badge(ObjectDiff diff) {
			return PlanViews.badge(diff.action(), diff.risk());
		}

	}

	/**
	 * One line.
	 *
	 * @param kind added, removed, same or place
	 * @param text the line without its sign
	 */
	public record Line(String kind, String text) {

		static Line of(String line) {
			String kind = line.startsWith("+") ? "added"
					: line.startsWith("-") ? "removed" : line.startsWith("@@") ? "place" : "same";
			String text = (kind.equals("place") || line.isEmpty()) ? line : line.substring(1);
			return new Line(kind, (text.length() <= LONGEST_LINE) ? text
					: text.substring(0, LONGEST_LINE) + "… (" + text.length() + " characters)");
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
