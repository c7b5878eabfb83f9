package io.upgradeconsole.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.upgradeconsole.cluster.LiveMetadata;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * By what an object is known as a release's: helm's own note on it, or the chart's name
 * prefix together with the labels that all of its objects share. Hooks carry no note.
 *
 * @param release the release
 * @param prefix what the names of its objects begin with
 * @param labels what all of its objects carry; the chart's version is none of them
 */
record Marks(ReleaseRef release, String prefix, Map<String, String> labels) {

	/** One label alone, such as the tool's name, is shared by half a cluster. */
	private static final int ENOUGH = 2;

	private static final Set<String> LABELLED = Set.of("Deployment", "StatefulSet", "Service");

	static Marks of(ReleaseRef release, ReleaseRecord record) {
		@Nullable Map<String, String> shared = null;
		for (ManifestObject object : record.objects()) {
			if (!LABELLED.contains(object.kind())) {
				continue;
			}
			Map<String, String> labels = labels(object);
			if (shared == null) {
				shared = new HashMap<>(labels);
			}
			else {
				shared.entrySet().retainAll(labels.entrySet());
			}
		}
		Map<String, String> marks = Objects.requireNonNullElse(shared, Map.of());
		marks.keySet().removeIf((key) -> key.contains("version") || key.contains("chart"));
		return new Marks(release, record.namePrefix() + "-", Map.copyOf(marks));
	}

	boolean areOn(LiveMetadata object) {
		if (object.owned()) {
			return false;
		}
		if (!object.release().isEmpty()) {
			return object.release().equals(this.release.name().value());
		}
		return this.labels.size() >= ENOUGH && object.name().startsWith(this.prefix)
				&& object.labels().entrySet().containsAll(this.labels.entrySet());
	}

	private static Map<String, String> labels(ManifestObject object) {
		Map<String, String> labels = new HashMap<>();
		if (object.content().get("metadata") instanceof Map<?, ?> metadata
				&& metadata.get("labels") instanceof Map<?, ?> recorded) {
			recorded.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
		}
		return labels;
	}

}
