package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps as many pods as asked for.
 */
final class ReplicaSetController implements Controller {

	private final PodFactory pods;

	ReplicaSetController(PodFactory pods) {
		this.pods = pods;
	}

	@Override
	public Optional<ObjectNode> reconcile(KubeObject set) {
		List<KubeObject> present = this.pods.of(set);
		int wanted = set.spec().path("replicas").asInt(1);
		for (int missing = present.size(); missing < wanted; missing++) {
			this.pods.create(set, PodFactory.template(set), set.name() + "-" + Names.random(5));
		}
		present.stream().skip(wanted).forEach(this.pods::delete);
		int ready = (int) present.stream().limit(wanted).filter((pod) -> pod.hasCondition("Ready")).count();
		return Optional.of(Json.object(Map.of("observedGeneration", (int) set.generation(), "replicas", wanted,
				"fullyLabeledReplicas", wanted, "readyReplicas", ready, "availableReplicas", ready)));
	}

}
