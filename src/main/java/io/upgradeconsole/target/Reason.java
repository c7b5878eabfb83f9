package io.upgradeconsole.target;

/**
 * Why somebody did something, in their own words; may be empty.
 *
 * @param text without control characters, a thousand characters at most
 */
public record Reason(String text) {

	private static final int LENGTH = 1000;

	public Reason {
		if (text.length() > LENGTH) {
			throw Problem
				.invalid("reason", "reason-too-long", "This reason is too long",
						"It has " + text.length() + " characters.", "Keep it to " + LENGTH + ".")
				.asException();
		}
		// PostgreSQL keeps no NUL, and no other control character helps to read it
		text = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
	}

	/** Whether none was given. */
	public boolean isEmpty() {
		return this.text.isEmpty();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
