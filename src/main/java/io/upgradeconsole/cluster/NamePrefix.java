package io.upgradeconsole.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What the chart puts before the name of each of its objects.
 */
public final class NamePrefix {

	/** The value that sets it. */
	public static final String PATH = "global.namePrefix";

	private static final String USUAL = "zymtrace";

	private NamePrefix() {
	}

	static String of(@Nullable String set) {
		return (set != null && !set.isEmpty()) ? set : USUAL;
	}

}
