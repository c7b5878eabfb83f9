package io.upgradeconsole.values.keys;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a key that the target chart does not list. Holds no secret.
 */
public sealed interface KeyEffect {

	/** The key, dotted. */
	String key();

	/**
	 * It still does something, though the chart no longer lists it.
	 *
	 * @param warning what the chart itself says about it, empty where it says nothing
	 */
	record Honoured(String key, String warning) implements KeyEffect {

	}

	/**
	 * It does nothing any more.
	 *
	 * @param lost what it did and what becomes of that, an object each; empty where it
	 * was set to what the chart does anyway
	 * @param told whether the deployed chart could be asked what the key did there
	 * @param warning what the target chart says about it, empty where it says nothing
	 * @param successor what it is likely called now, or {@code null}
	 */
	record Dead(String key, List<String> lost, boolean told, String warning,
			@Nullable String successor) implements KeyEffect {

	}

	/**
	 * It has never done anything, in neither chart.
	 *
	 * @param meant what it was likely meant to be, or {@code null}
	 */
	record Unknown(String key, @Nullable String meant) implements KeyEffect {

	}

}
