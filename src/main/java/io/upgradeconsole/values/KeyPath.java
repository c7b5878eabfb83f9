package io.upgradeconsole.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands: the keys that lead to it.
 *
 * @param keys from the first level on
 */
public record KeyPath(List<String> keys) {

	static final KeyPath ROOT = new KeyPath(List.of());

	public KeyPath {
		keys = List.copyOf(keys);
	}

	/** The path of these keys. */
	public static KeyPath of(String... keys) {
		return new KeyPath(List.of(keys));
	}

	/** The path one level below. */
	public KeyPath under(String key) {
		List<String> longer = new ArrayList<>(this.keys);
		longer.add(key);
		return new KeyPath(longer);
	}

	/** The path of another key at the same place. */
	KeyPath sibling(String key) {
		return new KeyPath(this.keys.subList(0, this.keys.size() - 1)).under(key);
	}

	/** The last key. */
	public String name() {
		return this.keys.get(this.keys.size() - 1);
	}

	/** What stands there, or {@code null} where nothing does. */
	public @Nullable Object in(Map<?, ?> values) {
		return (above(values) instanceof Map<?, ?> map) ? map.get(name()) : null;
	}

	/** Whether something stands there, be it null. */
	public boolean standsIn(Map<?, ?> values) {
		return above(values) instanceof Map<?, ?> map && map.containsKey(name());
	}

	private @Nullable Object above(Map<?, ?> values) {
		Object current = values;
		for (String key : this.keys.subList(0, this.keys.size() - 1)) {
			current = (current instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		return current;
	}

	/** Values that hold nothing but this: a value, or {@code null}. */
	public Map<String, Object> holding(@Nullable Object value) {
		Map<String, Object> values = new LinkedHashMap<>();
		put(values, value);
		return values;
	}

	/** How many keys both have in common, counted from the end. */
	public int commonEnd(KeyPath other) {
		int common = 0;
		while (common < this.keys.size() && common < other.keys.size() && this.keys.get(this.keys.size() - 1 - common)
			.equals(other.keys.get(other.keys.size() - 1 - common))) {
			common++;
		}
		return common;
	}

	/** Puts a value there, and whatever maps it takes to get there. */
	public void put(Map<String, Object> tree, @Nullable Object value) {
		Map<String, Object> parent = tree;
		for (String key : this.keys.subList(0, this.keys.size() - 1)) {
			parent = map(parent, key);
		}
		parent.put(name(), value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> parent, String key) {
		return (Map<String, Object>) parent.computeIfAbsent(key, (missing) -> new LinkedHashMap<String, Object>());
	}

	/** In dots, as helm writes it; a key that holds a dot itself stands in quotes. */
	@Override
	public String toString() {
		return this.keys.stream()
			.map((key) -> (key.isEmpty() || key.indexOf('.') >= 0) ? '"' + key + '"' : key)
			.collect(Collectors.joining("."));
	}

}
