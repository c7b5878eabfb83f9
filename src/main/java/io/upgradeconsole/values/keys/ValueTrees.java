package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.values.KeyPath;

import org.jspecify.annotations.Nullable;

/**
 * Walks trees of values, and makes some.
 */
final class ValueTrees {

	private ValueTrees() {
	}

	/** Changes that take all these keys away. */
	static Map<String, Object> without(Collection<UserKey> keys) {
		Map<String, Object> changes = new LinkedHashMap<>();
		keys.forEach((key) -> key.path().put(changes, null));
		return changes;
	}

	/** Changes that set all these keys, as their user does. */
	static Map<String, Object> with(Collection<UserKey> keys) {
		Map<String, Object> changes = new LinkedHashMap<>();
		keys.forEach((key) -> key.path().put(changes, key.value()));
		return changes;
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
			KeyPath path = (at != null) ? at.under(key) : KeyPath.of(key);
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

	/** The map as what values are: with text keys. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Map<?, ?> map) {
		return (Map<String, Object>) Objects.requireNonNull(map);
	}

}
