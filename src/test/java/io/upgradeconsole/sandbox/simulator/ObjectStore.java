package io.upgradeconsole.sandbox.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All objects of the cluster and what happened to them. Its monitor guards it: whoever
 * reads and then writes holds it in between.
 */
final class ObjectStore {

	private static final Set<String> KEPT_METADATA = Set.of("uid", "creationTimestamp", "generation", "namespace",
			"name", "deletionTimestamp");

	private static final Set<String> IGNORED_METADATA = Set.of("resourceVersion", "managedFields", "generation");

	private final Map<ResourceType, NavigableMap<ObjectKey, KubeObject>> objects = new HashMap<>();

	private final ChangeLog changes = new ChangeLog();

	synchronized long version() {
		return this.changes.version();
	}

	synchronized KubeObject get(ResourceType type, String namespace, String name) {
		return find(type, namespace, name).orElseThrow(() -> ApiException.notFound(type, name));
	}

	synchronized Optional<KubeObject> find(ResourceType type, String namespace, String name) {
		return Optional.ofNullable(table(type).get(ObjectKey.of(type, namespace, name)));
	}

	/** Those of all namespaces when the namespace is empty. */
	synchronized List<KubeObject> list(ResourceType type, String namespace, Predicate<KubeObject> selector) {
		NavigableMap<ObjectKey, KubeObject> table = table(type);
		return (namespace.isEmpty() ? table
				: table.subMap(new ObjectKey(namespace, ""), true, new ObjectKey(namespace + '\0', ""), false))
			.values()
			.stream()
			.filter(selector)
			.toList();
	}

	synchronized List<KubeObject> list(ResourceType type) {
		return list(type, "", Selector.EVERYTHING);
	}

	synchronized KubeObject create(ResourceType type, String namespace, ObjectNode body, boolean dryRun) {
		ObjectNode object = body.deepCopy();
		ObjectNode metadata = Json.child(object, "metadata");
		if (type.namespaced()) {
			get(ResourceType.NAMESPACES, "", namespace);
			metadata.put("namespace", namespace);
		}
		if (!metadata.hasNonNull("name")) {
			metadata.put("name", metadata.path("generateName").asString("") + Names.random(5));
		}
		ObjectKey key = ObjectKey.of(type, namespace, metadata.path("name").asString());
		if (table(type).containsKey(key)) {
			throw ApiException.alreadyExists(type, key.name());
		}
		object.put("apiVersion", type.apiVersion());
		object.put("kind", type.kind());
		metadata.put("uid", UUID.randomUUID().toString());
		metadata.put("creationTimestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		metadata.put("generation", 1);
		removeNull(metadata, "labels");
		removeNull(metadata, "annotations");
		Defaults.apply(type, object);
		return dryRun ? new KubeObject(object) : write(type, key, object, Change.Type.ADDED);
	}

	synchronized KubeObject update(ResourceType type, String namespace, String name, ObjectNode body, boolean dryRun) {
		KubeObject current = get(type, namespace, name);
		ObjectNode object = body.deepCopy();
		object.remove("status");
		if (current.json().has("status")) {
			object.set("status", current.status());
		}
		return replace(type, current, object, dryRun);
	}

	synchronized KubeObject updateStatus(ResourceType type, KubeObject object, JsonNode status) {
		KubeObject current = get(type, object.namespace(), object.name());
		if (status.equals(current.status())) {
			return current;
		}
		ObjectNode changed = current.copy();
		changed.set("status", status);
		return replace(type, current, changed, false);
	}

	synchronized KubeObject delete(ResourceType type, String namespace, String name, boolean dependents) {
		ObjectKey key = ObjectKey.of(type, namespace, name);
		KubeObject deleted = get(type, namespace, name);
		table(type).remove(key);
		ObjectNode last = deleted.copy();
		Json.child(last, "metadata").put("resourceVersion", String.valueOf(version() + 1));
		this.changes.add(Change.Type.DELETED, type, new KubeObject(last));
		notifyAll();
		if (dependents) {
			deleteAll((object) -> object.ownedBy(deleted));
		}
		if (type.equals(ResourceType.NAMESPACES)) {
			deleteAll((object) -> object.namespace().equals(name));
		}
		return deleted;
	}

	/**
	 * The changes after the given version, after waiting a while when there are none yet.
	 */
	synchronized List<Change> changesAfter(long version, long waitMillis) throws InterruptedException {
		if (version >= version()) {
			wait(waitMillis);
		}
		return this.changes.after(version);
	}

	private KubeObject replace(ResourceType type, KubeObject current, ObjectNode object, boolean dryRun) {
		ObjectNode metadata = Json.child(object, "metadata");
		String seen = metadata.path("resourceVersion").asString("");
		if (!seen.isEmpty() && !seen.equals(current.metadata().path("resourceVersion").asString(""))) {
			throw ApiException.conflict(type, current.name());
		}
		KEPT_METADATA.stream()
			.filter(current.metadata()::has)
			.forEach((field) -> metadata.set(field, current.metadata().get(field)));
		removeNull(metadata, "labels");
		removeNull(metadata, "annotations");
		object.put("apiVersion", type.apiVersion());
		object.put("kind", type.kind());
		Defaults.apply(type, object);
		ImmutableFields.check(type, current, object);
		boolean sameContent = content(object).equals(content(current.json()));
		if (sameContent && object.path("status").equals(current.status())
				&& describing(metadata).equals(describing(current.metadata()))) {
			return current;
		}
		metadata.put("generation", (int) current.generation() + (sameContent ? 0 : 1));
		return dryRun ? new KubeObject(object)
				: write(type, ObjectKey.of(type, current.namespace(), current.name()), object, Change.Type.MODIFIED);
	}

	private KubeObject write(ResourceType type, ObjectKey key, ObjectNode object, Change.Type change) {
		Json.child(object, "metadata").put("resourceVersion", String.valueOf(version() + 1));
		KubeObject written = new KubeObject(object);
		table(type).put(key, written);
		this.changes.add(change, type, written);
		notifyAll();
		return written;
	}

	private void deleteAll(Predicate<KubeObject> condemned) {
		for (ResourceType type : ResourceType.ALL) {
			for (KubeObject object : list(type, "", condemned)) {
				if (find(type, object.namespace(), object.name()).isPresent()) {
					delete(type, object.namespace(), object.name(), true);
				}
			}
		}
	}

	private NavigableMap<ObjectKey, KubeObject> table(ResourceType type) {
		return this.objects.computeIfAbsent(type, (absent) -> new TreeMap<>());
	}

	private static void removeNull(ObjectNode object, String name) {
		if (object.path(name).isNull()) {
			object.remove(name);
		}
	}

	private static JsonNode content(JsonNode object) {
		return Json.filter(object, (name) -> !name.equals("metadata") && !name.equals("status"));
	}

	private static JsonNode describing(JsonNode metadata) {
		return Json.filter(metadata, (name) -> !IGNORED_METADATA.contains(name));
	}

}
