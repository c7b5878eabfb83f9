package io.upgradeconsole.ui;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Keys of values of which the same becomes; the first of many, and the others folded.
 *
 * @param title how many, and what becomes of them
 * @param explanation why, in a sentence; empty where the title says it all
 * @param tone warning where it is easily overlooked, else neutral
 * @param rows the first keys
 * @param folded the others, shown on request
 * @param linesToRemove the YAML that takes out of force what would stay, empty where
 * nothing does
 */
public record KeyGroup(String title, String explanation, String tone, List<Row> rows, List<Row> folded,
		String linesToRemove) {

	private static final int ROWS_SHOWN = 12;

	/** A group of which not more are shown at once than one can read. */
	public static KeyGroup of(String title, String explanation, String tone, List<Row> rows, String linesToRemove) {
		int shown = Math.min(rows.size(), ROWS_SHOWN);
		return new KeyGroup(title, explanation, tone, rows.subList(0, shown), rows.subList(shown, rows.size()),
				linesToRemove);
	}

	/**
	 * A key.
	 *
	 * @param before the value before, or {@code null}
	 * @param after the value afterwards, or {@code null}
	 * @param words what becomes of it, where values do not tell, or {@code null}
	 */
	public record Row(String path, @Nullable String before, @Nullable String after, @Nullable String words) {
	}

}
