package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A recorded object in the form in which it replaces the live one: all of it as recorded,
 * so that nothing which came later stays, but for what the cluster owns.
 */
final class RestoredForm {

	/** On a pod template, the rollback that put it back: it makes the pods roll. */
	static final String MARK = "upgrade-console/put-back-by";

	private static final String KEPT_ANNOTATIONS = "deployment.kubernetes.io/";

	private static final List<String> OWNED_METADATA = List.of("resourceVersion", "finalizers", "ownerReferences");

	/** What the API server gives a Service once and for all. */
	private static final List<String> OWNED_BY_SERVICE = List.of("clusterIP", "clusterIPs", "healthCheckNodePort");

	private static final Set<String> BOOKKEEPING = Set.of("resourceVersion", "uid", "generation", "creationTimestamp",
			"managedFields", "selfLink");

	private final Map<String, Object> content;

	private RestoredForm(Map<String, Object> content) {
		this.content = content;
	}

	static RestoredForm of(ManifestObject recorded) {
		Map<String, Object> content = copy(recorded.content());
		content.remove("status");
		return new RestoredForm(content);
	}

	Map<String, Object> content() {
		return this.content;
	}

	/** With the mark of a rollback, where it makes pods. */
	RestoredForm marked(String mark) {
		if (child(this.content, "spec").get("template") instanceof Map<?, ?>) {
			Map<String, Object> template = grow(grow(this.content, "spec"), "template");
			grow(grow(template, "metadata"), "annotations").put(MARK, mark);
		}
		return this;
	}

	/**
	 * With what stays of the live object.
	 * @param keepsReplicas whether an autoscaler owns their number
	 */
	RestoredForm over(Map<String, Object> live, boolean keepsReplicas) {
		Map<String, Object> metadata = grow(this.content, "metadata");
		Map<?, ?> liveMetadata = child(live, "metadata");
		OWNED_METADATA.forEach((field) -> keep(liveMetadata, metadata, field));
		child(liveMetadata, "annotations").forEach((name, value) -> {
			if (name.toString().startsWith(KEPT_ANNOTATIONS)) {
				grow(metadata, "annotations").put(name.toString(), value);
			}
		});
		Map<?, ?> liveSpec = child(live, "spec");
		if (keepsReplicas) {
			keep(liveSpec, grow(this.content, "spec"), "replicas");
		}
		if ("Service".equals(this.content.get("kind"))) {
			Map<String, Object> spec = grow(this.content, "spec");
			OWNED_BY_SERVICE.stream()
				.filter((field) -> !spec.containsKey(field))
				.forEach((field) -> keep(liveSpec, spec, field));
		}
		return this;
	}

	/**
	 * An object as the API server answers it, without what is of no interest to people:
	 * its bookkeeping, its status, and the mark of an earlier rollback.
	 */
	static Map<String, Object> readable(Map<String, Object> live) {
		Map<String, Object> readable = copy(live);
		readable.remove("status");
		Map<String, Object> metadata = grow(readable, "metadata");
		metadata.keySet().removeAll(BOOKKEEPING);
		without(metadata, KEPT_ANNOTATIONS);
		if (child(child(readable, "spec"), "template").get("metadata") instanceof Map<?, ?>) {
			without(grow(grow(grow(readable, "spec"), "template"), "metadata"), MARK);
		}
		return readable;
	}

	private static void without(Map<String, Object> metadata, String annotations) {
		if (metadata.get("annotations") instanceof Map<?, ?>) {
			Map<String, Object> all = grow(metadata, "annotations");
			all.keySet().removeIf((name) -> name.startsWith(annotations));
			if (all.isEmpty()) {
				metadata.remove("annotations");
			}
		}
	}

	private static void keep(Map<?, ?> from, Map<String, Object> to, String field) {
		Object value = from.get(field);
		if (value != null) {
			to.put(field, value);
		}
	}

	private static Map<?, ?> child(Map<?, ?> parent, String name) {
		return (parent.get(name) instanceof Map<?, ?> map) ? map : Map.of();
	}

	/** The map of that name, made where there is none. All maps here are copies. */
	@SuppressWarnings("unchecked")
	private static Map<String, Object> grow(Map<String, Object> parent, String name) {
		if (!(parent.get(name) instanceof Map<?, ?>)) {
			parent.put(name, new LinkedHashMap<String, Object>());
		}
		return (Map<String, Object>) parent.get(name);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> copy(Map<String, Object> content) {
		return (Map<String, Object>) deepCopy(content);
	}

	private static @Nullable Object deepCopy(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> copy = new LinkedHashMap<>();
			map.forEach((key, child) -> copy.put(String.valueOf(key), deepCopy(child)));
			return copy;
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> copy = new ArrayList<>();
			list.forEach((child) -> copy.add(deepCopy(child)));
			return copy;
		}
		return value;
	}

}
