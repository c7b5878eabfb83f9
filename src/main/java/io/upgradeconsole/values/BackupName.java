package io.upgradeconsole.values;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The name under which a values file is kept when a newer one has taken its place.
 */
final class BackupName {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private BackupName() {
	}

	/**
	 * Such as {@code acme.yaml.bak.20261122-180329}.
	 * @param replacedAt when the newer one came; told in UTC
	 */
	static String of(String name, Instant replacedAt) {
		return name + ".bak." + TIME.format(replacedAt);
	}

}
