package io.upgradeconsole.sandbox.simulator;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * Brings up pods one after the other, each with its claims.
 */
final class StatefulSetController implements Controller {

	private static final String REVISION = "controller-revision-hash";

	private final ObjectStore store;

	private final PodFactory pods;

	StatefulSetController(ObjectStore store, PodFactory pods) {
		this.store = store;
		this.pods = pods;
	}

	@Override
	public Optional<ObjectNode> reconcile(KubeObject set) {
		String revision = set.name() + "-" + set.templateHash();
		int wanted = set.spec().path("replicas").asInt(1);
		int updated = 0;
		int ready = 0;
		for (int ordinal = 0; ordinal < wanted && ready == ordinal; ordinal++) {
			String name = set.name() + "-" + ordinal;
			Optional<KubeObject> pod = this.store.find(ResourceType.PODS, set.namespace(), name);
			if (pod.filter((present) -> revision.equals(present.labels().get(REVISION))).isEmpty()) {
				pod.ifPresent(this.pods::delete);
				create(set, name, revision);
			}
			updated++;
			ready += pod.filter((present) -> present.hasCondition("Ready")).isPresent() ? 1 : 0;
		}
		String current = set.status().path("currentRevision").asString(revision);
		return Optional.of(Json.object(Map.of("observedGeneration", (int) set.generation(), "replicas", wanted,
				"readyReplicas", ready, "availableReplicas", ready, "updatedReplicas", updated, "currentReplicas",
				ready, "currentRevision", (ready == wanted) ? revision : current, "updateRevision", revision)));
	}

	private void create(KubeObject set, String name, String revision) {
		Json.objects(set.spec().path("volumeClaimTemplates")).forEach((template) -> claim(set, template, name));
		ObjectNode template = PodFactory.template(set);
		Json.child(Json.child(template, "metadata"), "labels")
			.put(REVISION, revision)
			.put("statefulset.kubernetes.io/pod-name", name);
		this.pods.create(set, template, name);
	}

	private void claim(KubeObject set, ObjectNode template, String pod) {
		ObjectNode claim = template.deepCopy();
		String name = claim.path("metadata").path("name").asString("") + "-" + pod;
		Json.child(claim, "metadata").put("name", name);
		if (this.store.find(ResourceType.CLAIMS, set.namespace(), name).isEmpty()) {
			this.store.create(ResourceType.CLAIMS, set.namespace(), claim, false);
		}
	}

}
