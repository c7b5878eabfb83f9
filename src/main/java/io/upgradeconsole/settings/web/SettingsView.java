package io.upgradeconsole.settings.web;

import java.util.List;

import io.upgradeconsole.ui.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The settings, template {@code settings}.
 *
 * @param versions what the console is made of
 * @param groups the settings, by what they are about
 */
public record SettingsView(List<Fact> versions, List<Group> groups) {

	/**
	 * Settings that are about the same.
	 *
	 * @param id for links
	 * @param title what they are about
	 * @param set how many are not as they come, in words
	 * @param rows one by one
	 */
	public record Group(String id, String title, String set, List<Row> rows) {

	}

	/**
	 * A setting.
	 *
	 * @param name its whole name
	 * @param meaning what it decides; empty for what belongs to the one above it
	 * @param value in force, or {@code null}
	 * @param words in place of a value, or {@code null}
	 * @param origin where it is set, or {@code null} for the default
	 */
	public record Row(String name, String meaning, @Nullable String value, @Nullable String words,
			@Nullable String origin) {

	}

}
