package io.upgradeconsole.values;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Values that an upgrade returns to. Under {@code --reset-then-reuse-values} helm keeps
 * whatever a file only leaves out, so what was set later has to be taken out by name.
 */
final class EarlierValues {

	private EarlierValues() {
	}

	/**
	 * The file that makes the earlier values of the present ones: all that was set then,
	 * and null for each key that is set now and was not then.
	 * @param now what the user has set
	 * @param then what the user had set
	 */
	static Map<String, Object> over(Map<?, ?> now, Map<?, ?> then) {
		Map<String, Object> file = new LinkedHashMap<>();
		then.forEach((key, value) -> {
			// a null over a null would take it out, and it stays without
			if (value != null || !isNull(now, key)) {
				file.put((String) key, over(now.get(key), value));
			}
		});
		now.forEach((key, value) -> {
			if (!then.containsKey(key)) {
				file.put((String) key, null);
			}
		});
		return file;
	}

	private static @Nullable Object over(@Nullable Object now, @Nullable Object then) {
		if (then instanceof Map<?, ?> earlier) {
			return over((now instanceof Map<?, ?> present) ? present : Map.of(), earlier);
		}
		return then;
	}

	private static boolean isNull(Map<?, ?> values, Object key) {
		return values.containsKey(key) && values.get(key) == null;
	}

}
