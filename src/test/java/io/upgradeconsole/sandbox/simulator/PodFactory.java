package io.upgradeconsole.sandbox.simulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

/**
 * Makes pods from the templates of their owners, and finds them again.
 */
final class PodFactory {

	private final ObjectStore store;

	private final Faults faults;

	private final EventRecorder events;

	/** The owners that were told already that they get no pod. */
	private final Set<String> told = new HashSet<>();

	PodFactory(ObjectStore store, Faults faults, EventRecorder events) {
		this.store = store;
		this.faults = faults;
		this.events = events;
	}

	void create(KubeObject owner, ObjectNode template, String name) {
		if (this.faults.hasNoPodsLeft(owner.namespace())) {
			if (this.told.add(owner.uid())) {
				this.events.record(owner, PodEvent.warning("FailedCreate",
						"Error creating: pods \"%s\" is forbidden: %s".formatted(name, Faults.quota("pods"))));
			}
			return;
		}
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
