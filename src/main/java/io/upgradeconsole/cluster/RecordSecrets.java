package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ReleaseRef;

/**
 * What has to be masked in everything that is said about a revision.
 */
public final class RecordSecrets {

	private RecordSecrets() {
	}

	/** The secrets of a revision's values, defaults and objects. */
	public static Secrets of(ReleaseRef release, ReleaseRecord record) {
		return Secrets.inValues(record.config())
			.plus(Secrets.inValues(record.chartValues()))
			.plus(Secrets.inObjects(record.objects().stream().map(ManifestObject::content).toList()))
			.exceptWords(ordinaryWords(release, record, record.config()));
	}

	/**
	 * Names that everything is full of are no secrets, whoever chose one of them as
	 * password.
	 * @param record the revision with the chart's defaults
	 * @param values the user's values
	 */
	public static Collection<String> ordinaryWords(ReleaseRef release, ReleaseRecord record,
			Map<String, Object> values) {
		List<String> words = new ArrayList<>(
				List.of(release.name().value(), release.namespace().value(), record.namePrefix()));
		collectUserNames(values, words);
		collectUserNames(record.chartValues(), words);
		return words;
	}

	private static void collectUserNames(Map<?, ?> values, List<String> words) {
		values.forEach((key, value) -> {
			String name = String.valueOf(key).toLowerCase(Locale.ROOT);
			if (value instanceof Map<?, ?> nested) {
				collectUserNames(nested, words);
			}
			else if (value != null && (name.endsWith("user") || name.endsWith("username") || name.equals("database"))) {
				words.add(value.toString());
			}
		});
	}

}
