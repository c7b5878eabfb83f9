package io.upgradeconsole.sandbox.simulator;

import java.time.Instant;
import java.util.Map;

import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object as the simulated API holds it. What is stored is never changed in place:
 * whoever wants to change it takes a {@link #copy()}.
 */
public final class KubeObject {

	private final ObjectNode json;

	private final String name;

	private final String namespace;

	private final String uid;

	private volatile SerializedString text;

	private volatile Map<String, String> labels;

	private volatile String templateHash;

	KubeObject(ObjectNode json) {
		this.json = json;
		this.name = text("name");
		this.namespace = text("namespace");
		this.uid = text("uid");
	}

	/** The whole object. */
	public ObjectNode json() {
		return this.json;
	}

	/** The same as it is sent: written once, however many lists it is part of. */
	JsonNode sent() {
		SerializedString written = this.text;
		if (written == null) {
			written = new SerializedString(this.json.toString());
			this.text = written;
		}
		return Json.raw(written);
	}

	/** The object's name. */
	public String name() {
		return this.name;
	}

	/** The object's namespace, empty when it has none. */
	public String namespace() {
		return this.namespace;
	}

	/** The identity that a re-created object of the same name does not share. */
	public String uid() {
		return this.uid;
	}

	/** The kind, such as {@code Deployment}. */
	public String kind() {
		return this.json.path("kind").asString("");
	}

	/** The labels, empty when there are none. */
	public Map<String, String> labels() {
		Map<String, String> found = this.labels;
		if (found == null) {
			found = Json.strings(metadata().path("labels"));
			this.labels = found;
		}
		return found;
	}

	/** The annotations, empty when there are none. */
	public Map<String, String> annotations() {
		return Json.strings(metadata().path("annotations"));
	}

	/** The metadata. */
	public JsonNode metadata() {
		return this.json.path("metadata");
	}

	/** The desired state. */
	public JsonNode spec() {
		return this.json.path("spec");
	}

	/** The observed state. */
	public JsonNode status() {
		return this.json.path("status");
	}

	/** A copy that may be changed and written back. */
	public ObjectNode copy() {
		return this.json.deepCopy();
	}

	Instant created() {
		return Instant.parse(text("creationTimestamp"));
	}

	long generation() {
		return metadata().path("generation").asLong(1);
	}

	boolean ownedBy(KubeObject owner) {
		return Json.stream(metadata().path("ownerReferences"))
			.anyMatch((reference) -> reference.path("uid").asString("").equals(owner.uid()));
	}

	String ownerKind() {
		return metadata().path("ownerReferences").path(0).path("kind").asString("");
	}

	/** Tells the pod templates of a workload apart. */
	String templateHash() {
		String found = this.templateHash;
		if (found == null) {
			found = Names.hash(spec().path("template"));
			this.templateHash = found;
		}
		return found;
	}

	/** Whether its status says that a condition is true, such as {@code Ready}. */
	public boolean hasCondition(String type) {
		return Json.stream(status().path("conditions"))
			.anyMatch((condition) -> condition.path("type").asString("").equals(type)
					&& condition.path("status").asString("").equals("True"));
	}

	ObjectNode ownerReference() {
		return Json.object(Map.of("apiVersion", this.json.path("apiVersion").asString(""), "kind", kind(), "name",
				name(), "uid", uid(), "controller", true, "blockOwnerDeletion", true));
	}

	private String text(String field) {
		return metadata().path(field).asString("");
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof KubeObject object && object.json.equals(this.json);
	}

	@Override
	public int hashCode() {
		return this.json.hashCode();
	}

	@Override
	public String toString() {
		return this.json.toString();
	}

}
