package io.upgradeconsole.values;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What helm makes of a values file under {@code --reset-then-reuse-values}: the deployed
 * values below, the file above.
 */
public final class ReusedValues {

	private ReusedValues() {
	}

	/** The user's values after the upgrade, the chart's defaults apart. */
	public static Map<String, Object> inForce(Map<String, Object> deployed, Map<String, Object> file) {
		return merge(deployed, file);
	}

	private static Map<String, Object> merge(Map<?, ?> deployed, Map<?, ?> file) {
		Map<String, Object> merged = new LinkedHashMap<>();
		file.forEach((key, value) -> {
			// a null takes a deployed key out, and stays where there is none
			if (value != null || !deployed.containsKey(key)) {
				merged.put((String) key, merged(deployed.get(key), value));
			}
		});
		deployed.forEach((key, value) -> {
			if (!file.containsKey(key)) {
				merged.put((String) key, value);
			}
		});
		return merged;
	}

	private static @Nullable Object merged(@Nullable Object deployed, @Nullable Object file) {
		return (deployed instanceof Map<?, ?> below && file instanceof Map<?, ?> above) ? merge(below, above) : file;
	}

	/**
	 * The values without what is set to null. A null over a deployed null makes helm 3
	 * take it out and bring the chart's default back; left out, it stays.
	 */
	static Map<String, Object> withoutNulls(Map<?, ?> values) {
		Map<String, Object> kept = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			if (value != null) {
				kept.put((String) key, (value instanceof Map<?, ?> map) ? withoutNulls(map) : value);
			}
		});
		return kept;
	}

}
