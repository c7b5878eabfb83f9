package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.values.KeyPath;
import org.jspecify.annotations.Nullable;

/**
 * A default of the chart that is another in the target, and that the user leaves to the
 * chart. Holds no secret.
 *
 * @param key dotted
 * @param before in the deployed chart
 * @param after in the target chart
 */
public record ChangedDefault(String key, String before, String after) {

	/** The defaults that both charts list, with different values. */
	public static List<ChangedDefault> between(Map<String, Object> deployed, Map<String, Object> target,
			Map<String, Object> values, Masker masker) {
		List<ChangedDefault> changed = new ArrayList<>();
		for (KeyPath path : ValueTrees.leaves(target)) {
			Object before = path.in(deployed);
			Object after = path.in(target);
			// a map on one side only is another key, not another value
			if (before != null && after != null && !(before instanceof Map) && !before.equals(after)
					&& !isDecided(path, values)) {
				changed.add(changed(path, before, after, masker));
			}
		}
		return changed;
	}

	private static ChangedDefault changed(KeyPath path, Object before, Object after, Masker masker) {
		String old = shown(path, before, masker);
		String planned = shown(path, after, masker);
		return new ChangedDefault(path.toString(), old, old.equals(planned) ? "another value" : planned);
	}

	private static String shown(KeyPath path, Object value, Masker masker) {
		Object masked = (masker.maskTree(path.holding(value)) instanceof Map<?, ?> tree) ? path.in(tree) : null;
		return (masked != null) ? ShortText.of(masked) : Masker.MASK;
	}

	/** Whether the user's values say what stands at the path, be it nothing. */
	private static boolean isDecided(KeyPath path, @Nullable Object values) {
		Object current = values;
		for (String segment : path.keys()) {
			if (!(current instanceof Map<?, ?> map)) {
				return true;
			}
			if (!map.containsKey(segment)) {
				return false;
			}
			current = map.get(segment);
		}
		return true;
	}

}
