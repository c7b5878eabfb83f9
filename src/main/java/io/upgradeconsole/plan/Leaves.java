package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * The scalars of a parsed object by their path, such as
 * {@code /spec/template/spec/containers/0/image}.
 */
final class Leaves {

	private Leaves() {
	}

	static Map<String, Object> of(Object content) {
		Map<String, Object> leaves = new LinkedHashMap<>();
		collect("", content, leaves);
		return leaves;
	}

	/**
	 * A copy in which each scalar is what {@code replacement} makes of it, by its path.
	 */
	static @Nullable Object replaced(@Nullable Object content,
			BiFunction<String, @Nullable Object, @Nullable Object> replacement) {
		return copy("", content, replacement);
	}

	private static @Nullable Object copy(String path, @Nullable Object node,
			BiFunction<String, @Nullable Object, @Nullable Object> replacement) {
		if (node instanceof Map<?, ?> map && !map.isEmpty()) {
			Map<Object, @Nullable Object> copies = new LinkedHashMap<>();
			map.forEach((key, value) -> copies.put(key,
					copy(path + "/" + escaped(String.valueOf(key)), value, replacement)));
			return copies;
		}
		if (node instanceof List<?> list && !list.isEmpty()) {
			List<@Nullable Object> copies = new ArrayList<>();
			for (int index = 0; index < list.size(); index++) {
				copies.add(copy(path + "/" + index, list.get(index), replacement));
			}
			return copies;
		}
		return replacement.apply(path, node);
	}

	/** The paths at which two objects differ. */
	static Set<String> differing(@Nullable Object one, @Nullable Object other) {
		Map<String, Object> left = (one != null) ? of(one) : Map.of();
		Map<String, Object> right = (other != null) ? of(other) : Map.of();
		Set<String> paths = new TreeSet<>();
		left.forEach((path, value) -> {
			if (!Objects.equals(value, right.get(path))) {
				paths.add(path);
			}
		});
		right.keySet().stream().filter((path) -> !left.containsKey(path)).forEach(paths::add);
		return paths;
	}

	private static void collect(String path, @Nullable Object node, Map<String, Object> leaves) {
		if (node instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, value) -> collect(path + "/" + escaped(String.valueOf(key)), value, leaves));
		}
		else if (node instanceof List<?> list && !list.isEmpty()) {
			for (int index = 0; index < list.size(); index++) {
				collect(path + "/" + index, list.get(index), leaves);
			}
		}
		else {
			leaves.put(path, (node != null) ? node : "null");
		}
	}

	private static String escaped(String key) {
		return key.replace("~", "~0").replace("/", "~1");
	}

}
