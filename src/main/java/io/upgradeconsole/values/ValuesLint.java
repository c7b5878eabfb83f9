package io.upgradeconsole.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a values file says that its user should know.
 */
final class ValuesLint {

	private static final Set<String> SKIPS = Set.of("skipDBMigrations", "skipPostgresMigration",
			"skipClickHouseMigration");

	private ValuesLint() {
	}

	static List<ValuesFinding> check(Map<String, Object> values) {
		List<String> skips = new ArrayList<>();
		collectSkips("", values, skips);
		if (skips.isEmpty()) {
			return List.of();
		}
		return List.of(new ValuesFinding("skip-migrations-set", ValuesFinding.Severity.WARNING,
				"This values file skips migrations",
				"It sets " + String.join(", ", skips)
						+ ": the new services would start on databases that were not migrated for them.",
				"Take it out of the file, unless somebody migrates the databases by hand before the upgrade."));
	}

	/** Wherever they stand: charts have moved these flags before. */
	private static void collectSkips(String path, Map<?, ?> values, List<String> found) {
		values.forEach((key, value) -> {
			String here = path + key;
			if (value instanceof Map<?, ?> map) {
				collectSkips(here + ".", map, found);
			}
			else if (SKIPS.contains(key) && "true".equalsIgnoreCase(String.valueOf(value))) {
				found.add(here);
			}
		});
	}

}
