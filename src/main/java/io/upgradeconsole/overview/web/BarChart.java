package io.upgradeconsole.overview.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A small chart of bars, one a month, as the shapes that SVG draws.
 *
 * @param id for the heading that names it
 * @param title what it shows
 * @param hint how it is counted
 * @param column what a value is called in its table
 * @param bars from left to right
 * @param empty whether there is nothing to show
 */
public record BarChart(String id, String title, String hint, String column, List<Bar> bars, boolean empty) {

	static final int WIDTH = 360;

	static final int HEIGHT = 150;

	private static final int BASE = 126;

	private static final int TOP = 18;

	private static final int BAR = 18;

	/**
	 * One value.
	 *
	 * @param label of its month, such as {@code Nov}
	 * @param month such as {@code 2026-11}
	 * @param value in words, {@code –} for none
	 * @param x its left edge
	 * @param y its upper edge
	 * @param height down to the base line
	 */
	public record Bar(String label, String month, String value, int x, int y, int width, int height) {

		/** Where its words are centred. */
		public int middle() {
			return this.x + this.width / 2;
		}

		/** Where the words above it stand. */
		public int above() {
			return this.y - 4;
		}

	}

	/**
	 * What becomes a bar.
	 *
	 * @param amount its height, in whichever unit; below zero for none
	 */
	record Value(String label, String month, double amount, String words) {
	}

	static BarChart of(String id, String title, String hint, String column, List<Value> values) {
		double largest = values.stream().mapToDouble(Value::amount).max().orElse(0);
		List<Bar> bars = new ArrayList<>();
		for (int index = 0; index < values.size(); index++) {
			Value value = values.get(index);
			int height = (largest <= 0 || value.amount() <= 0) ? 0
					: Math.max(2, (int) Math.round(value.amount() / largest * (BASE - TOP)));
			int slot = WIDTH / values.size();
			bars.add(new Bar(value.label(), value.month(), value.words(), index * slot + (slot - BAR) / 2,
					BASE - height, BAR, height));
		}
		return new BarChart(id, title, hint, column, bars, values.stream().allMatch((value) -> value.amount() < 0));
	}

}
