package io.upgradeconsole.values.keys;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a chart does not render with the user's values. Holds no secret.
 *
 * @param message what the chart says
 * @param key the key that it renders without, or says something else without;
 * {@code null} where no single one was found
 * @param deployed whether the release has that key set already, so that it stays in force
 * when a values file only leaves it out
 * @param missing keys that the chart asks for and that nobody sets
 * @param asksForMore whether the chart asks for something, rather than refuses what it
 * gets
 */
public record Refusal(String message, @Nullable String key, boolean deployed, List<String> missing,
		boolean asksForMore) {

	public Refusal {
		missing = List.copyOf(missing);
	}

}
