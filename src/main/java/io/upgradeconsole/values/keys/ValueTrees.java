package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What helm does with trees of values.
 */
final class ValueTrees {

	private ValueTrees() {
	}

	/** As helm merges: maps are merged, {@code null} removes, all else replaces. */
	static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> changes) {
		Map<String, Object> merged = new LinkedHashMap<>(base);
		changes.forEach((key, value) -> {
			if (value == null) {
				merged.remove(key);
			}
			else {
				merged.merge(key, value, ValueTrees::mergedValue);
			}
		});
		return merged;
	}

	/** Changes that take all these keys away. */
	static Map<String, Object> without(Collection<UserKey> keys) {
		Map<String, Object> changes = Map.of();
		for (UserKey key : keys) {
			changes = overlaid(changes, key.path().holding(null));
		}
		return changes;
	}

	/** Changes that set all these keys, as their user does. */
	static Map<String, Object> with(Collection<UserKey> keys) {
		Map<String, Object> changes = Map.of();
		for (UserKey key : keys) {
			changes = overlaid(changes, key.path().holding(key.value()));
		}
		return changes;
	}

	/** Like merging, but a {@code null} stays. */
	static Map<String, Object> overlaid(Map<String, Object> base, Map<String, Object> overlay) {
		Map<String, Object> overlaid = new LinkedHashMap<>(base);
		overlay.forEach((key, value) -> {
			if (value instanceof Map<?, ?> above && overlaid.get(key) instanceof Map<?, ?> below) {
				overlaid.put(key, overlaid(map(below), map(above)));
			}
			else {
				overlaid.put(key, value);
			}
		});
		return overlaid;
	}

	/** All paths to what is no map with entries, in the tree's order. */
	static List<KeyPath> leaves(Map<String, Object> values) {
		List<KeyPath> leaves = new ArrayList<>();
		collect(null, values, leaves, null);
		return leaves;
	}

	/** All paths to maps with entries. */
	static List<KeyPath> maps(Map<String, Object> values) {
		List<KeyPath> maps = new ArrayList<>();
		collect(null, values, new ArrayList<>(), maps);
		return maps;
	}

	private static void collect(@Nullable KeyPath at, Map<String, Object> values, List<KeyPath> leaves,
			@Nullable List<KeyPath> maps) {
		values.forEach((key, value) -> {
			KeyPath path = (at != null) ? at.child(key) : KeyPath.of(key);
			if (value instanceof Map<?, ?> map && !map.isEmpty()) {
				if (maps != null) {
					maps.add(path);
				}
				collect(path, map(map), leaves, maps);
			}
			else {
				leaves.add(path);
			}
		});
	}

	private static Object mergedValue(Object below, Object above) {
		return (below instanceof Map<?, ?> base && above instanceof Map<?, ?> changes) ? merged(map(base), map(changes))
				: above;
	}

	/** The map as what values are: with text keys. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Map<?, ?> map) {
		return (Map<String, Object>) Objects.requireNonNull(map);
	}

}
