package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where a key stands in a tree of values. A key may hold dots, so a text alone would not
 * do.
 *
 * @param segments the keys from the top on, one at least
 */
public record KeyPath(List<String> segments) {

	private static final Pattern PLAIN = Pattern.compile("[^.\"\\s]+");

	public KeyPath {
		segments = List.copyOf(segments);
	}

	static KeyPath of(String... segments) {
		return new KeyPath(List.of(segments));
	}

	KeyPath child(String key) {
		List<String> longer = new ArrayList<>(this.segments);
		longer.add(key);
		return new KeyPath(longer);
	}

	String last() {
		return this.segments.get(this.segments.size() - 1);
	}

	/** The value that stands here, {@code null} where none does. */
	public @Nullable Object in(@Nullable Object values) {
		Object current = values;
		for (String segment : this.segments) {
			if (!(current instanceof Map<?, ?> map)) {
				return null;
			}
			current = map.get(segment);
		}
		return current;
	}

	/** Values that hold nothing but this: a value, or {@code null}. */
	public Map<String, Object> holding(@Nullable Object value) {
		Object nested = value;
		for (int i = this.segments.size() - 1; i >= 0; i--) {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put(this.segments.get(i), nested);
			nested = map;
		}
		@SuppressWarnings("unchecked")
		Map<String, Object> values = (Map<String, Object>) nested;
		return values;
	}

	/** How many segments both have in common, counted from the end. */
	int commonTail(KeyPath other) {
		int common = 0;
		while (common < this.segments.size() && common < other.segments.size()
				&& this.segments.get(this.segments.size() - 1 - common)
					.equals(other.segments.get(other.segments.size() - 1 - common))) {
			common++;
		}
		return common;
	}

	/** Dotted, such as {@code services.web.replicas}. */
	@Override
	public String toString() {
		return this.segments.stream()
			.map((segment) -> PLAIN.matcher(segment).matches() ? segment : '"' + segment + '"')
			.collect(Collectors.joining("."));
	}

}
