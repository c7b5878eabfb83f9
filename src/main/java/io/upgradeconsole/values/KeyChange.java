package io.upgradeconsole.values;

import org.jspecify.annotations.Nullable;

/**
 * What a values file does to one key. Secrets are masked.
 *
 * @param path where it stands
 * @param kind what becomes of it
 * @param before what is deployed, on one line, or {@code null} where nothing is
 * @param after what the file sets, on one line, or {@code null} where it sets nothing
 * @param secret whether the value is not shown
 * @param list whether the value is a list, which helm replaces as a whole
 */
public record KeyChange(KeyPath path, Kind kind, @Nullable String before, @Nullable String after, boolean secret,
		boolean list) {

	/** What becomes of a key. */
	public enum Kind {

		/** It is deployed and not in the file: helm reuses it, so it stays. */
		KEPT,
		/** The file sets another value. */
		CHANGED,
		/** The file sets a key that was not set. */
		ADDED,
		/** A null in the file takes it out; the chart's default applies again. */
		REMOVED,
		/**
		 * A null in the file for a key that is not set: it erases the chart's default.
		 */
		ERASED,
		/**
		 * A null in the file where a null is deployed. Helm 3.17 takes that out and
		 * brings the chart's default back, helm 4.2 leaves it.
		 */
		NULL_AGAIN

	}

}
