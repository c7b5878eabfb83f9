package io.upgradeconsole.cluster;

import java.util.List;
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

	/** The scalar that a user's value or else a chart's default gives, as text. */
	static @Nullable String inForce(Map<String, Object> config, Map<String, Object> defaults, String path) {
		Object set = find(config, path);
		Object value = (set != null) ? set : find(defaults, path);
		return (value == null || value instanceof Map || value instanceof List) ? null : value.toString();
	}

}
