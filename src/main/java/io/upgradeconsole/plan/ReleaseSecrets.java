package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;

/**
 * Collects what has to be masked in everything that is said about an upgrade.
 */
public final class ReleaseSecrets {

	private ReleaseSecrets() {
	}

	/** The secrets of one revision. */
	public static Secrets of(RecordRef revision, ReleaseRecord record) {
		return of(new CurrentRelease(revision.release(), revision, record));
	}

	/** The secrets of the deployed revision. */
	public static Secrets of(CurrentRelease current) {
		Secrets secrets = Secrets.inValues(current.base().config())
			.plus(Secrets.inValues(current.base().chartValues()))
			.plus(Secrets.inObjects(contents(current.base().objects())));
		return secrets.exceptWords(ordinaryWords(current, current.base().config()));
	}

	/** The secrets of a rendering, and those of the revision it starts from. */
	public static Secrets of(CurrentRelease current, Rendering rendering) {
		return of(current, rendering, RenderedObjects.of(rendering), of(current));
	}

	/**
	 * The secrets of a rendering that has been parsed already, and those known before.
	 * @param known those of the deployed revision among them
	 */
	static Secrets of(CurrentRelease current, Rendering rendering, RenderedObjects rendered, Secrets known) {
		Secrets secrets = known.plus(Secrets.inValues(rendering.config()))
			.plus(Secrets.inObjects(contents(rendered.all())));
		return secrets.exceptWords(ordinaryWords(current, rendering.config()));
	}

	private static List<Map<String, Object>> contents(List<ManifestObject> objects) {
		return objects.stream().map(ManifestObject::content).toList();
	}

	/**
	 * Names that everything is full of are no secrets, whoever chose one of them as
	 * password.
	 */
	private static Collection<String> ordinaryWords(CurrentRelease current, Map<String, Object> values) {
		List<String> words = new ArrayList<>(List.of(current.release().name().value(),
				current.release().namespace().value(), current.facts().namePrefix()));
		collectUserNames(values, words);
		collectUserNames(current.base().chartValues(), words);
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
