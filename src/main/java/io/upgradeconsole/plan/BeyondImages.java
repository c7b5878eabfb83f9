package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * Every difference between recorded and rendered objects that is more than another image
 * of a container. It looks at every leaf as it is: path A is a promise.
 */
final class BeyondImages {

	private BeyondImages() {
	}

	static List<String> of(RenderedObjects recorded, RenderedObjects rendered, VolatileFields volatileFields) {
		Map<String, ManifestObject> before = recorded.byKey();
		Map<String, ManifestObject> after = rendered.byKey();
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		List<String> found = new ArrayList<>();
		for (String key : keys) {
			ManifestObject old = before.get(key);
			ManifestObject planned = after.get(key);
			if (volatileFields.covers(key, "")) {
				continue;
			}
			if (old == null || planned == null) {
				found.add((planned == null) ? words(old) + " would go" : words(planned) + " would be new");
			}
			else if (!old.content().equals(planned.content())) {
				Leaves.differing(old.content(), planned.content())
					.stream()
					.filter((path) -> !Leaves.isImage(path) && !volatileFields.covers(key, path))
					.forEach((path) -> found.add(words(planned) + " at " + path));
			}
		}
		return found;
	}

	/** A hook may have the name of an object of the manifest. */
	private static String words(ManifestObject object) {
		String name = object.kind() + " " + object.name();
		return (object.source() == ManifestObject.Source.HOOK) ? name + " (hook)" : name;
	}

}
