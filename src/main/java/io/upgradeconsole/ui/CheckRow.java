package io.upgradeconsole.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something that was checked, fragment {@code parts :: checks}.
 *
 * @param code its stable name
 * @param title what was found, or what is asked
 * @param state how it is, in a word
 * @param evidence what was seen, empty where nothing was
 * @param remedy what to do, or {@code null}
 * @param command a command to copy, or {@code null}
 * @param link where it is mended, or {@code null}
 */
public record CheckRow(String code, String title, StatusBadge state, String evidence, @Nullable String remedy,
		@Nullable CommandLine command, @Nullable Link link) {

	/** One that needs nothing to be done. */
	public static CheckRow of(String code, String title, StatusBadge state, String evidence) {
		return new CheckRow(code, title, state, evidence, null, null, null);
	}

}
