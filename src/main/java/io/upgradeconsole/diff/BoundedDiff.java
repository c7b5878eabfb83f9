package io.upgradeconsole.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import org.jspecify.annotations.Nullable;

/**
 * A line diff whose effort is bounded. Myers' algorithm alone takes time by the square of
 * what differs, which for two texts of a hundred thousand lines without a line in common
 * is minutes. So the texts are first cut at the lines that each of them has exactly once,
 * as a patience diff does; what lies between goes to Myers where it is small, and counts
 * as replaced where it is not.
 */
final class BoundedDiff implements DiffAlgorithmI<String> {

	/** Lines before times lines after, for which a minimal answer is worth its time. */
	private static final long SMALL = 250_000;

	private final DiffAlgorithmI<Integer> minimal = new MyersDiffWithLinearSpace<>();

	@Override
	public List<Change> computeDiff(List<? extends String> source, List<? extends String> target,
			@Nullable DiffAlgorithmListener listener) {
		// equal lines become equal numbers, so that a line of a megabyte is read once
		Map<String, Integer> numbers = new HashMap<>();
		Part whole = new Part(numbered(source, numbers), numbered(target, numbers), 0, source.size(), 0, target.size());
		List<Change> changes = new ArrayList<>();
		compare(whole, changes);
		return joined(changes);
	}

	/**
	 * What goes beside what comes is one change, told in that order; Myers tells two.
	 */
	private static List<Change> joined(List<Change> changes) {
		List<Change> joined = new ArrayList<>();
		changes.sort(Comparator.comparingInt((Change change) -> change.startOriginal)
			.thenComparingInt((change) -> change.startRevised));
		for (Change change : changes) {
			Change last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && last.endOriginal == change.startOriginal && last.endRevised == change.startRevised) {
				joined.set(joined.size() - 1,
						change(last.startOriginal, change.endOriginal, last.startRevised, change.endRevised));
			}
			else {
				joined.add(change);
			}
		}
		return joined;
	}

	private static Change change(int from, int to, int at, int until) {
		DeltaType type = (from == to) ? DeltaType.INSERT : (at == until) ? DeltaType.DELETE : DeltaType.CHANGE;
		return new Change(type, from, to, at, until);
	}

	private void compare(Part whole, List<Change> changes) {
		Part part = whole.withoutCommonEnds();
		if (part.isEmpty()) {
			return;
		}
		int from = part.from;
		int at = part.at;
		for (int[] anchor : part.anchors()) {
			compareBetween(part.within(from, anchor[0], at, anchor[1]), changes);
			from = anchor[0] + 1;
			at = anchor[1] + 1;
		}
		compareBetween(part.within(from, part.to, at, part.until), changes);
	}

	private void compareBetween(Part gap, List<Change> changes) {
		Part part = gap.withoutCommonEnds();
		if (part.isEmpty()) {
			return;
		}
		int before = part.to - part.from;
		int after = part.until - part.at;
		if (before == 0 || after == 0 || (long) before * after > SMALL) {
			changes.add(change(part.from, part.to, part.at, part.until));
			return;
		}
		this.minimal.computeDiff(part.left.subList(part.from, part.to), part.right.subList(part.at, part.until), null)
			.forEach((change) -> changes.add(new Change(change.deltaType, part.from + change.startOriginal,
					part.from + change.endOriginal, part.at + change.startRevised, part.at + change.endRevised)));
	}

	private static List<Integer> numbered(List<? extends String> lines, Map<String, Integer> numbers) {
		Integer[] numbered = new Integer[lines.size()];
		for (int index = 0; index < numbered.length; index++) {
			numbered[index] = numbers.computeIfAbsent(lines.get(index), (line) -> numbers.size());
		}
		return Arrays.asList(numbered);
	}

	/**
	 * Lines {@code from} to {@code to} of the left, {@code at} to {@code until} of the
	 * right.
	 */
	private record Part(List<Integer> left, List<Integer> right, int from, int to, int at, int until) {

		Part within(int newFrom, int newTo, int newAt, int newUntil) {
			return new Part(this.left, this.right, newFrom, newTo, newAt, newUntil);
		}

		boolean isEmpty() {
			return this.from == this.to && this.at == this.until;
		}

		Part withoutCommonEnds() {
			int begin = 0;
			int most = Math.min(this.to - this.from, this.until - this.at);
			while (begin < most && this.left.get(this.from + begin).equals(this.right.get(this.at + begin))) {
				begin++;
			}
			int end = 0;
			while (end < most - begin
					&& this.left.get(this.to - 1 - end).equals(this.right.get(this.until - 1 - end))) {
				end++;
			}
			return within(this.from + begin, this.to - end, this.at + begin, this.until - end);
		}

		/** The lines that both have once, as many of them as stand in the same order. */
		List<int[]> anchors() {
			Map<Integer, Integer> once = once(this.left, this.from, this.to);
			Map<Integer, Integer> onceThere = once(this.right, this.at, this.until);
			List<int[]> common = new ArrayList<>();
			for (int index = this.from; index < this.to; index++) {
				Integer line = this.left.get(index);
				if (once.get(line) >= 0 && onceThere.getOrDefault(line, -1) >= 0) {
					common.add(new int[] { index, onceThere.get(line) });
				}
			}
			return inOrder(common);
		}

		/** By line its position, or -1 where it stands more than once. */
		private static Map<Integer, Integer> once(List<Integer> lines, int from, int to) {
			Map<Integer, Integer> positions = new HashMap<>();
			for (int index = from; index < to; index++) {
				positions.merge(lines.get(index), index, (one, other) -> -1);
			}
			return positions;
		}

		/** The longest of its parts in which the second numbers rise. */
		private static List<int[]> inOrder(List<int[]> pairs) {
			int[] tails = new int[pairs.size()];
			int[] before = new int[pairs.size()];
			int length = 0;
			for (int index = 0; index < pairs.size(); index++) {
				int low = 0;
				int high = length;
				while (low < high) {
					int middle = (low + high) >>> 1;
					if (pairs.get(tails[middle])[1] < pairs.get(index)[1]) {
						low = middle + 1;
					}
					else {
						high = middle;
					}
				}
				before[index] = (low > 0) ? tails[low - 1] : -1;
				tails[low] = index;
				length = Math.max(length, low + 1);
			}
			int[][] chosen = new int[length][];
			int index = (length > 0) ? tails[length - 1] : -1;
			for (int position = length - 1; position >= 0; position--) {
				chosen[position] = pairs.get(index);
				index = before[index];
			}
			return Arrays.asList(chosen);
		}

	}

}
