package io.upgradeconsole.ui;

/**
 * A state in one word, with an icon and a colour that say the same.
 *
 * @param word what a person reads, such as "Deployed"
 * @param tone one of neutral, info, running, success, warning, danger
 */
public record StatusBadge(String word, String tone) {

	/** Nothing to say about it, such as "Waiting". */
	public static StatusBadge neutral(String word) {
		return new StatusBadge(word, "neutral");
	}

	/** Worth knowing, such as "Ready to confirm". */
	public static StatusBadge info(String word) {
		return new StatusBadge(word, "info");
	}

	/** Still going on. */
	public static StatusBadge running(String word) {
		return new StatusBadge(word, "running");
	}

	/** As it should be. */
	public static StatusBadge success(String word) {
		return new StatusBadge(word, "success");
	}

	/** Needs a look. */
	public static StatusBadge warning(String word) {
		return new StatusBadge(word, "warning");
	}

	/** Wrong. */
	public static StatusBadge danger(String word) {
		return new StatusBadge(word, "danger");
	}

	/** Name of the icon in {@code icons.svg}. */
	public String icon() {
		return Tones.icon(this.tone);
	}

}
