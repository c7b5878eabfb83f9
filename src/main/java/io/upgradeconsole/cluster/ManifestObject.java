package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes object as helm renders it. Manifest and hooks may hold objects of one kind
 * and name (the chart has hook Services beside real ones), so the source is part of who
 * it is.
 *
 * @param source manifest or hook
 * @param kind the object's kind
 * @param namespace as rendered, empty where the release's own is meant
 * @param name the object's name
 * @param content the parsed document, secrets included
 */
public record ManifestObject(Source source, String kind, String namespace, String name, Map<String, Object> content) {

	/** Where an object comes from. */
	public enum Source {

		/** The release's manifest, which helm owns and rolls back. */
		MANIFEST,
		/** A hook, which helm neither waits for nor rolls back. */
		HOOK

	}

	/** The objects of a manifest and of hooks. */
	public static List<ManifestObject> parse(String manifest, List<String> hooks) {
		List<ManifestObject> objects = new ArrayList<>();
		ManifestYaml.documents(manifest).forEach((content) -> objects.add(of(Source.MANIFEST, content)));
		for (String hook : hooks) {
			ManifestYaml.documents(hook).forEach((content) -> objects.add(of(Source.HOOK, content)));
		}
		return Collections.unmodifiableList(objects);
	}

	/**
	 * The names of a manifest's objects of one kind. Documents that do not even mention
	 * the kind are not parsed.
	 */
	static List<String> named(String manifest, String kind) {
		return ManifestYaml.split(manifest)
			.filter((document) -> document.contains(kind))
			.flatMap((document) -> ManifestYaml.documents(document).stream())
			.map((content) -> of(Source.MANIFEST, content))
			.filter((object) -> object.kind().equals(kind))
			.map(ManifestObject::name)
			.toList();
	}

	private static ManifestObject of(Source source, Map<String, Object> content) {
		return new ManifestObject(source, text(content.get("kind")),
				text(ValuePath.find(content, "metadata.namespace")), text(ValuePath.find(content, "metadata.name")),
				content);
	}

	/**
	 * Tells this object from all others of the release, such as
	 * {@code HOOK/Deployment//zymtrace-web}.
	 */
	public String key() {
		return this.source + "/" + this.kind + "/" + this.namespace + "/" + this.name;
	}

	/** Its kind with the group and version that the manifest names. */
	public ObjectKind type() {
		return new ObjectKind(text(this.content.get("apiVersion")), this.kind);
	}

	/**
	 * The images of the pod template's containers, in order; empty for objects without
	 * one.
	 */
	public List<String> images() {
		if (!(ValuePath.find(this.content, "spec.template.spec.containers") instanceof List<?> containers)) {
			return List.of();
		}
		return containers.stream()
			.filter(Map.class::isInstance)
			.map((container) -> text(((Map<?, ?>) container).get("image")))
			.toList();
	}

	/** An annotation of the object itself, empty where it has none of this name. */
	public String annotation(String name) {
		return (ValuePath.find(this.content, "metadata.annotations") instanceof Map<?, ?> annotations)
				? text(annotations.get(name)) : "";
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

	@Override
	public String toString() {
		return key();
	}

}
