package io.upgradeconsole.ui;

import org.jspecify.annotations.Nullable;

/**
 * What to do about something: a sentence, and after it perhaps lines to copy.
 *
 * @param sentence what to do
 * @param lines what to copy, such as YAML for a values file, or {@code null}
 */
public record Remedy(String sentence, @Nullable String lines) {

	/** The remedy of a text, whose first line is the sentence. */
	public static @Nullable Remedy of(@Nullable String text) {
		if (text == null) {
			return null;
		}
		int end = text.indexOf('\n');
		return (end < 0) ? new Remedy(text, null) : new Remedy(text.substring(0, end), text.substring(end + 1));
	}

}
