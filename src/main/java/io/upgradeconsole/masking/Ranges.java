package io.upgradeconsole.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a text to hide; they may overlap.
 */
final class Ranges {

	private final List<int[]> parts = new ArrayList<>();

	void add(int from, int to) {
		if (from < to) {
			this.parts.add(new int[] { from, to });
		}
	}

	/** The end of the parts that hold an index and overlap each other, or the index. */
	int endOfPartAt(int index) {
		sort();
		int end = index;
		for (int[] part : this.parts) {
			end = (part[0] < end) ? Math.max(end, part[1]) : end;
		}
		return end;
	}

	/** The text with each part, or run of overlapping parts, replaced by the mask. */
	String hide(String text) {
		return hide(text, 0, text.length());
	}

	/** The same for a section of the text. */
	String hide(String text, int from, int to) {
		if (this.parts.isEmpty()) {
			return text.substring(from, to);
		}
		sort();
		StringBuilder hidden = new StringBuilder(to - from);
		int end = from;
		boolean any = false;
		for (int[] part : this.parts) {
			if (part[1] <= from || part[0] >= to) {
				continue;
			}
			if (!any || part[0] > end) {
				hidden.append(text, end, Math.max(end, part[0])).append(Masker.MASK);
			}
			end = Math.max(end, part[1]);
			any = true;
		}
		return (end < to) ? hidden.append(text, end, to).toString() : hidden.toString();
	}

	private void sort() {
		this.parts.sort(Comparator.comparingInt((part) -> part[0]));
	}

}
