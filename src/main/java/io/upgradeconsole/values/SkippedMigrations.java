package io.upgradeconsole.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static io.upgradeconsole.values.ValuesFinding.Severity.WARNING;

/**
 * Flags that skip migrations, wherever they stand: charts have moved them before.
 */
final class SkippedMigrations {

	private static final Set<String> SKIPS = Set.of("skipDBMigrations", "skipPostgresMigration",
			"skipClickHouseMigration");

	private SkippedMigrations() {
	}

	/**
	 * What to say of values that would be in force after an upgrade.
	 */
	static Stream<ValuesFinding> check(Map<String, Object> inForce) {
		List<KeyPath> set = new ArrayList<>();
		collect(KeyPath.ROOT, inForce, set);
		if (set.isEmpty()) {
			return Stream.empty();
		}
		return Stream.of(new ValuesFinding("skip-migrations-set", WARNING, "Migrations are skipped",
				"The values set " + KeyNames.of(set)
						+ ": the new services would start on databases that were not migrated for them.",
				"Set it to false, unless somebody migrates the databases by hand before the upgrade."));
	}

	private static void collect(KeyPath path, Map<?, ?> values, List<KeyPath> found) {
		values.forEach((key, value) -> {
			KeyPath here = path.under((String) key);
			if (value instanceof Map<?, ?> map) {
				collect(here, map, found);
			}
			else if (SKIPS.contains(here.name()) && "true".equalsIgnoreCase(String.valueOf(value))) {
				found.add(here);
			}
		});
	}

}
