package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.values.KeyPath;

import org.jspecify.annotations.Nullable;

/**
 * A key that the user sets and the chart does not list among its defaults. A whole
 * subtree that is not listed is one key.
 *
 * @param path where the unlisted part begins
 * @param value what the user sets there, secrets included
 */
public record UserKey(KeyPath path, Object value) {

	/**
	 * The keys of the user's values that the defaults do not list. What stands below a
	 * map that is empty by default, such as labels or a node selector, is the user's own
	 * choice and not unlisted; a list is one value.
	 * @param subcharts names under which values go to subcharts
	 */
	public static List<UserKey> unlisted(Map<String, Object> values, Map<String, Object> defaults,
			Collection<String> subcharts) {
		List<UserKey> found = new ArrayList<>();
		values.forEach((key, value) -> {
			if (!subcharts.contains(key)) {
				collect(KeyPath.of(key), value, defaults, found);
			}
		});
		return found;
	}

	private static void collect(KeyPath path, @Nullable Object value, Map<String, Object> defaults,
			List<UserKey> found) {
		if (setsNothing(value)) {
			return;
		}
		if (!defaults.containsKey(path.name())) {
			found.add(new UserKey(path, value));
		}
		else if (value instanceof Map<?, ?> set && defaults.get(path.name()) instanceof Map<?, ?> listed
				&& !listed.isEmpty()) {
			ValueTrees.map(set).forEach((key, below) -> collect(path.under(key), below, ValueTrees.map(listed), found));
		}
	}

	/** What is left of a map whose keys were taken away sets nothing. */
	private static boolean setsNothing(@Nullable Object value) {
		return value == null
				|| (value instanceof Map<?, ?> map && map.values().stream().allMatch(UserKey::setsNothing));
	}

	/** Whether these defaults list the key, or leave to the user what stands there. */
	boolean isListedIn(Map<String, Object> defaults) {
		return unlisted(this.path.holding(this.value), defaults, List.of()).isEmpty();
	}

	/** Down to where the subtree branches: what a person would call the key. */
	public KeyPath name() {
		KeyPath name = this.path;
		Object below = this.value;
		while (below instanceof Map<?, ?> map && map.size() == 1) {
			Map.Entry<String, Object> only = ValueTrees.map(map).entrySet().iterator().next();
			name = name.under(only.getKey());
			below = only.getValue();
		}
		return name;
	}

	/** Whether these values set the key to the same. */
	boolean isSetAlikeIn(Map<String, Object> values) {
		return Objects.equals(this.path.in(values), this.value);
	}

	@Override
	public String toString() {
		return name().toString();
	}

}
