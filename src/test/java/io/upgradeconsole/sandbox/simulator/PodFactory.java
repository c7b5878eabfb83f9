package io.upgradeconsole.sandbox.simulator;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/**
 * Makes pods from the templates of their owners, and finds them again.
 */
final class PodFactory {

	private final ObjectStore store;

	PodFactory(ObjectStore store) {
		this.store = store;
	}

	void create(KubeObject owner, ObjectNode template, String name) {
		ObjectNode pod = template.deepCopy();
		ObjectNode metadata = Json.child(pod, "metadata");
		metadata.put("name", name);
		metadata.putArray("ownerReferences").add(owner.ownerReference());
		Json.child(pod, "spec").put("nodeName", "sandbox-node");
		pod.putObject("status").put("phase", "Pending");
		this.store.create(ResourceType.PODS, owner.namespace(), pod, false);
	}

	void delete(KubeObject pod) {
		this.store.delete(ResourceType.PODS, pod.namespace(), pod.name(), true);
	}

	List<KubeObject> of(KubeObject owner) {
		return this.store.list(ResourceType.PODS, owner.namespace(), (pod) -> pod.ownedBy(owner));
	}

	static ObjectNode template(KubeObject owner) {
		return Json.objectOrEmpty(owner.spec().path("template")).deepCopy();
	}

}
