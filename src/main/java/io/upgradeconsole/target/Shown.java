package io.upgradeconsole.target;

/**
 * Makes what a user typed fit to be repeated in a message.
 */
final class Shown {

	private static final int LIMIT = 80;

	private Shown() {
	}

	/** The text without control characters, cut where it is long. */
	static String of(String typed) {
		String printable = typed.replaceAll("\\p{Cntrl}", "�");
		return (printable.length() <= LIMIT) ? printable : printable.substring(0, LIMIT) + "…";
	}

}
