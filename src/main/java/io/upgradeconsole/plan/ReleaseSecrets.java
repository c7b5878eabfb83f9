package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.RecordSecrets;
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
		return RecordSecrets.of(revision.release(), record);
	}

	/** The secrets of the deployed revision. */
	public static Secrets of(CurrentRelease current) {
		return RecordSecrets.of(current.release(), current.base());
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
		return secrets.exceptWords(RecordSecrets.ordinaryWords(current.release(), current.base(), rendering.config()));
	}

	private static List<Map<String, Object>> contents(List<ManifestObject> objects) {
		return objects.stream().map(ManifestObject::content).toList();
	}

}
