package io.upgradeconsole.cluster;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds a value in a tree of values.
 */
public final class ValuePath {

	private ValuePath() {
	}

	/**
	 * The value at a dotted path, or {@code null} where there is none.
	 */
	public static @Nullable Object find(Map<String, Object> values, String path) {
		Object current = values;
		for (String key : path.split("\\.")) {
			if (!(current instanceof Map<?, ?> map)) {
				return null;
			}
			current = map.get(key);
		}
		return current;
	}

}
