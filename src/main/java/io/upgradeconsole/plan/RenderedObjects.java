package io.upgradeconsole.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Masker;

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

	/**
	 * The fields, as key and path, in which another rendering of the same upgrade
	 * differs.
	 */
	Set<String> volatilePaths(RenderedObjects other) {
		Set<String> keys = new TreeSet<>(this.objects.keySet());
		keys.addAll(other.objects.keySet());
		Set<String> paths = new TreeSet<>();
		for (String key : keys) {
			Leaves.differing(content(key), other.content(key)).forEach((path) -> paths.add(key + path));
		}
		return paths;
	}

	/**
	 * All objects in canonical order and form, volatile fields left out. Holds secrets.
	 */
	String canonical(Set<String> volatilePaths) {
		Map<String, Object> ordered = new TreeMap<>();
		this.objects.forEach((key, object) -> ordered.put(key, stable(key, object, volatilePaths)));
		return Canonical.json(ordered);
	}

	/**
	 * By object, a digest over its masked content: it says which object changed, and no
	 * more.
	 */
	Map<String, String> maskedDigests(Set<String> volatilePaths, Masker masker) {
		Map<String, String> digests = new TreeMap<>();
		this.objects
			.forEach(
					(key, object) -> digests.put(key,
							Canonical.sha256(
									Canonical.json(stable(key,
											new ManifestObject(object.source(), object.kind(), object.namespace(),
													object.name(), masked(masker, object.content())),
											volatilePaths)))));
		return digests;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> masked(Masker masker, Map<String, Object> content) {
		return (Map<String, Object>) masker.maskTree(content);
	}

	private static Map<String, Object> stable(String key, ManifestObject object, Set<String> volatilePaths) {
		Map<String, Object> leaves = Leaves.of(object.content());
		leaves.keySet().removeIf((path) -> volatilePaths.contains(key + path));
		return leaves;
	}

	private Object content(String key) {
		ManifestObject object = this.objects.get(key);
		return (object != null) ? object.content() : Map.of();
	}

}
