package io.upgradeconsole.process;

import java.util.regex.Pattern;

/**
 * Makes what a program prints fit for a log of one record a line.
 */
final class PlainText {

	/** Colours, cursor movements and titles of a terminal. */
	private static final Pattern ESCAPE = Pattern
		.compile("\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\\\)?|[@-Z\\\\^_])");

	private static final int LONGEST_ESCAPE = 4_200;

	private PlainText() {
	}

	static String of(String line) {
		String text = (line.indexOf('\u001b') >= 0) ? ESCAPE.matcher(line).replaceAll("") : line;
		for (int i = 0; i < text.length(); i++) {
			if (isUnfit(text.charAt(i))) {
				return withoutUnfit(text);
			}
		}
		return text;
	}

	/** How much of a text that goes on may be read already: no escape begins after it. */
	static int beforeEscape(String text) {
		int last = text.lastIndexOf('\u001b');
		return (last >= 0 && text.length() - last <= LONGEST_ESCAPE) ? last : text.length();
	}

	private static String withoutUnfit(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.chars().filter((c) -> !isUnfit(c)).forEach((c) -> plain.append((char) c));
		return plain.toString();
	}

	private static boolean isUnfit(int c) {
		if (c == '\t') {
			return false;
		}
		// line separators would break the record, and marks of direction could make a
		// line read as another
		return c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
	}

}
