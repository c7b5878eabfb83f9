package io.upgradeconsole.values.keys;

/**
 * Values as a sentence shows them.
 */
final class ShortText {

	private static final int LONGEST = 80;

	private ShortText() {
	}

	/** In one short line. */
	static String of(Object value) {
		String text = value.toString().strip();
		if (text.isEmpty()) {
			return "\"\"";
		}
		if (text.contains("\n")) {
			return "a text of " + text.lines().count() + " lines";
		}
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
