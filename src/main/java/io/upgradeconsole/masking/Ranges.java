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

	/** The text with each part, or run of overlapping parts, replaced by the mask. */
	String hide(String text) {
		if (this.parts.isEmpty()) {
			return text;
		}
		this.parts.sort(Comparator.comparingInt((part) -> part[0]));
		StringBuilder hidden = new StringBuilder(text.length());
		int end = 0;
		boolean any = false;
		for (int[] part : this.parts) {
			if (!any || part[0] > end) {
				hidden.append(text, end, part[0]).append(Masker.MASK);
			}
			end = Math.max(end, part[1]);
			any = true;
		}
		return hidden.append(text, end, text.length()).toString();
	}

}
