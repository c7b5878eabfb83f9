package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The scalars of a parsed object by their path, such as
 * {@code /spec/template/spec/containers/0/image}.
 */
final class Leaves {

	/** Unlike any leaf, a text of this word among them: lists with elements are none. */
	private static final Object NULL = List.of("null");

	private static final Pattern IMAGE = Pattern
		.compile("(/spec/jobTemplate)?(/spec/template)?/spec/(initContainers|containers)/\\d+/image");

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
			if (!value.equals(right.get(path))) {
				paths.add(path);
			}
		});
		right.keySet().stream().filter((path) -> !left.containsKey(path)).forEach(paths::add);
		return paths;
	}

	/**
	 * The smallest parts in which two renderings of one object differ; where they hold
	 * other keys or another number of elements, the whole map or list.
	 */
	static Set<String> unstable(@Nullable Object one, @Nullable Object other) {
		Set<String> paths = new TreeSet<>();
		compare("", one, other, paths);
		return paths;
	}

	/** Whether a leaf is the image of a container, in whatever makes pods. */
	static boolean isImage(String path) {
		return IMAGE.matcher(path).matches();
	}

	private static void compare(String path, @Nullable Object one, @Nullable Object other, Set<String> paths) {
		if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right && left.keySet().equals(right.keySet())) {
			left.forEach(
					(key, value) -> compare(path + "/" + escaped(String.valueOf(key)), value, right.get(key), paths));
		}
		else if (one instanceof List<?> left && other instanceof List<?> right && left.size() == right.size()) {
			for (int index = 0; index < left.size(); index++) {
				compare(path + "/" + index, left.get(index), right.get(index), paths);
			}
		}
		else if (!Objects.equals(one, other)) {
			paths.add(path);
		}
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
			leaves.put(path, (node != null) ? node : NULL);
		}
	}

	static String escaped(String key) {
		return key.replace("~", "~0").replace("/", "~1");
	}

}
