package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * How a release is, in a list.
 *
 * @param badge in a word or two
 * @param notes why, and what else somebody should look at
 */
public record HealthView(StatusBadge badge, List<Note> notes) {

	/**
	 * A few words.
	 *
	 * @param path where that leads, or {@code null}
	 */
	public record Note(String words, @Nullable String path) {

		static Note of(String words) {
			return new Note(words, null);
		}

	}

}
