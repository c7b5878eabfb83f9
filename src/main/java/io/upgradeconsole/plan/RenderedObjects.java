package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one rendering, each under a key that is its own even where two of them
 * share source, kind and name.
 */
final class RenderedObjects {

	private final Map<String, ManifestObject> objects = new LinkedHashMap<>();

	RenderedObjects(List<ManifestObject> objects) {
		for (ManifestObject object : objects) {
			String key = object.key();
			for (int twin = 2; this.objects.containsKey(key); twin++) {
				key = object.key() + "#" + twin;
			}
			this.objects.put(key, object);
		}
	}

	static RenderedObjects of(Rendering rendering) {
		return new RenderedObjects(ManifestObject.parse(rendering.manifest(), rendering.hooks()));
	}

	Map<String, ManifestObject> byKey() {
		return this.objects;
	}

	List<ManifestObject> all() {
		return List.copyOf(this.objects.values());
	}

	/** The fields in which another rendering of the same upgrade differs. */
	VolatileFields volatileFields(RenderedObjects other) {
		Set<String> keys = new TreeSet<>(this.objects.keySet());
		keys.addAll(other.objects.keySet());
		Set<String> paths = new TreeSet<>();
		for (String key : keys) {
			Leaves.unstable(content(key), other.content(key)).forEach((path) -> paths.add(key + path));
		}
		return new VolatileFields(paths);
	}

	/** The images, as key and path, that are among the volatile fields. */
	List<String> images(VolatileFields volatileFields) {
		List<String> found = new ArrayList<>();
		this.objects.forEach((key, object) -> Leaves.of(object.content())
			.keySet()
			.stream()
			.filter((path) -> Leaves.isImage(path) && volatileFields.covers(key, path))
			.forEach((path) -> found.add(key + path)));
		return found;
	}

	/**
	 * All objects in canonical order and form, volatile fields left out. Holds secrets.
	 */
	String canonical(VolatileFields volatileFields) {
		Map<String, Object> ordered = new TreeMap<>();
		this.objects.forEach((key, object) -> {
			if (!volatileFields.covers(key, "")) {
				ordered.put(key, stable(key, object.content(), volatileFields));
			}
		});
		return Canonical.json(ordered);
	}

	/** SHA-256 over all objects as they are. */
	String digest() {
		return Canonical.sha256(canonical(VolatileFields.NONE));
	}

	/**
	 * By object, a digest over its masked content: it says which object changed, and no
	 * more.
	 */
	Map<String, String> maskedDigests(VolatileFields volatileFields, Masker masker) {
		Map<String, String> digests = new TreeMap<>();
		this.objects.forEach((key, object) -> {
			Object masked = Objects.requireNonNull(masker.maskTree(object.content()));
			digests.put(key, Canonical.sha256(Canonical.json(stable(key, masked, volatileFields))));
		});
		return digests;
	}

	private static Map<String, Object> stable(String key, Object content, VolatileFields volatileFields) {
		Map<String, Object> leaves = Leaves.of(content);
		leaves.keySet().removeIf((path) -> volatileFields.covers(key, path));
		return leaves;
	}

	private @Nullable Object content(String key) {
		ManifestObject object = this.objects.get(key);
		return (object != null) ? object.content() : null;
	}

}
