package io.upgradeconsole.access.web;

/**
 * How long to wait before the next try, in words.
 *
 * @param words such as "8 seconds" or "5 minutes"
 */
public record Wait(String words) {

	/** The wait of so many seconds; what is longer than an hour was typed by somebody. */
	public static Wait of(int seconds) {
		int some = Math.min(seconds, 3600);
		if (some < 90) {
			return new Wait((some == 1) ? "1 second" : some + " seconds");
		}
		return new Wait((some + 59) / 60 + " minutes");
	}

}
