package io.upgradeconsole.diff;

import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;

/**
 * Two texts as a unified diff, with file headers and three lines of context.
 */
public final class UnifiedDiff {

	private static final int CONTEXT = 3;

	private UnifiedDiff() {
	}

	/**
	 * One side of a diff.
	 *
	 * @param name what its header calls it
	 * @param lines the text
	 */
	public record Side(String name, List<String> lines) {

		Side shownAs(List<String> shown) {
			if (shown.size() != this.lines.size()) {
				throw new IllegalArgumentException("The lines to show are not those that were compared");
			}
			return new Side(this.name, shown);
		}

	}

	/** The diff, empty where the texts are alike. */
	public static String of(Side before, Side after) {
		return text(before, after, patch(before, after));
	}

	/**
	 * The diff of two texts of which other lines are shown than are compared: a secret
	 * that changes then shows as a line that changes, and not what it says.
	 * @param shownBefore a line for each line of what was before
	 * @param shownAfter a line for each line of what is afterwards
	 */
	public static String of(Side before, List<String> shownBefore, Side after, List<String> shownAfter) {
		Side shownLeft = before.shownAs(shownBefore);
		Side shownRight = after.shownAs(shownAfter);
		Patch<String> shown = new Patch<>();
		for (AbstractDelta<String> delta : patch(before, after).getDeltas()) {
			// a delta of any type reads as lines that go and lines that come
			shown
				.addDelta(new ChangeDelta<>(chunk(delta.getSource(), shownLeft), chunk(delta.getTarget(), shownRight)));
		}
		return text(shownLeft, shownRight, shown);
	}

	private static Patch<String> patch(Side before, Side after) {
		return DiffUtils.diff(before.lines(), after.lines(), new BoundedDiff());
	}

	private static Chunk<String> chunk(Chunk<String> compared, Side shown) {
		int from = compared.getPosition();
		return new Chunk<>(from, shown.lines().subList(from, from + compared.size()));
	}

	private static String text(Side before, Side after, Patch<String> patch) {
		List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(before.name(), after.name(), before.lines(), patch,
				CONTEXT);
		return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
	}

}
