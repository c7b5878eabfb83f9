package io.upgradeconsole.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.ObjectDiffEntry;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.DiffLines;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A plan's diff, template {@code diff}. Short diffs come with the page; long ones, and
 * those that would make the page long, when they are opened.
 *
 * @param planId to go back to it
 * @param release which release
 * @param groups the objects that change by the sort of change, the riskiest first
 */
public record DiffView(String planId, ReleaseRef release, List<Group> groups) {

	static final MediaType TEXT = new MediaType("text", "x-diff", StandardCharsets.UTF_8);

	private static final int LINES_AT_ONCE = 200;

	private static final int LENGTH_AT_ONCE = 20_000;

	private static final int LINES_OF_PAGE = 800;

	/** Few objects are opened at once; of many, only those that matter most. */
	private static final int OPEN = 6;

	/** The positions of those that come with the page. */
	static List<Integer> atOnce(List<ObjectDiffEntry> entries) {
		List<Integer> positions = new ArrayList<>();
		int lines = 0;
		for (ObjectDiffEntry entry : entries) {
			if (entry.lines() <= LINES_AT_ONCE && entry.length() <= LENGTH_AT_ONCE
					&& lines + entry.lines() <= LINES_OF_PAGE) {
				positions.add(entry.position());
				lines += entry.lines();
			}
		}
		return positions;
	}

	static DiffView of(Plan plan, List<ObjectDiffEntry> entries, Map<Integer, ObjectDiff> diffs) {
		List<Group> groups = new ArrayList<>();
		for (Change.Category category : Change.Category.values()) {
			List<ObjectView> objects = entries.stream()
				.filter((entry) -> entry.category() == category)
				.map((entry) -> ObjectView.of(entry, diffs.get(entry.position()), entries.size() <= OPEN))
				.toList();
			if (!objects.isEmpty()) {
				groups.add(new Group(ChangeGroup.title(category), objects));
			}
		}
		return new DiffView(plan.id().toString(), plan.release(), groups);
	}

	/** Only one of a plan's objects. */
	static DiffView of(Plan plan, int position, ObjectDiff diff) {
		ObjectView object = new ObjectView(position, diff.object(), diff.source(),
				PlanViews.badge(diff.action(), diff.risk()), true, "", DiffLines.of(diff.object(), diff.unified()));
		return new DiffView(plan.id().toString(), plan.release(),
				List.of(new Group(ChangeGroup.title(diff.category()), List.of(object))));
	}

	/**
	 * The objects of one sort of change.
	 *
	 * @param title such as "Removed"
	 * @param objects the riskiest first
	 */
	public record Group(String title, List<ObjectView> objects) {

	}

	/**
	 * One object.
	 *
	 * @param position its number in the diff
	 * @param name kind and name
	 * @param source manifest or hook
	 * @param action what happens to it
	 * @param open whether it is shown unfolded
	 * @param size how long its diff is, in words
	 * @param lines the diff, or {@code null} where it is loaded when it is opened
	 */
	public record ObjectView(int position, String name, String source, StatusBadge action, boolean open, String size,
			@Nullable DiffLines lines) {

		static ObjectView of(ObjectDiffEntry entry, @Nullable ObjectDiff diff, boolean open) {
			boolean shown = diff != null && (open || entry.risk() == Change.Risk.HIGH);
			String lines = (entry.lines() == 1) ? "1 line" : String.format(Locale.ENGLISH, "%,d lines", entry.lines());
			return new ObjectView(entry.position(), entry.object(), entry.source(),
					PlanViews.badge(entry.action(), entry.risk()), shown, lines,
					(diff != null) ? DiffLines.of(diff.object(), diff.unified()) : null);
		}

	}

}
