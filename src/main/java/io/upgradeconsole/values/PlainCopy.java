package io.upgradeconsole.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Copies parsed values, aliases written out.
 */
final class PlainCopy {

	private PlainCopy() {
	}

	static Map<String, Object> of(Map<?, ?> map) {
		Map<String, Object> copy = new LinkedHashMap<>();
		map.forEach((key, value) -> copy.put((String) key, copy(value)));
		return Collections.unmodifiableMap(copy);
	}

	private static @Nullable Object copy(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return of(map);
		}
		if (value instanceof List<?> list) {
			List<Object> copy = new ArrayList<>(list.size());
			list.forEach((element) -> copy.add(copy(element)));
			return Collections.unmodifiableList(copy);
		}
		return value;
	}

}
