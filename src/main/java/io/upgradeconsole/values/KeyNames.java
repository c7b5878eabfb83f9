package io.upgradeconsole.values;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Key paths in a sentence: some hundreds of them would be none.
 */
final class KeyNames {

	/** How many a sentence names. */
	static final int NAMED = 20;

	private KeyNames() {
	}

	static String of(Collection<?> paths) {
		String named = paths.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
		return (paths.size() > NAMED) ? named + " and " + (paths.size() - NAMED) + " more" : named;
	}

}
