package io.upgradeconsole.sandbox.simulator;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * Objects that are content as soon as they exist.
 */
final class SimpleStatus {

	private SimpleStatus() {
	}

	static Optional<ObjectNode> claim(KubeObject claim) {
		return Optional.of(Json.object(Map.of("phase", "Bound", "accessModes", claim.spec().path("accessModes"),
				"capacity", claim.spec().path("resources").path("requests"))));
	}

	static Optional<ObjectNode> budget(KubeObject budget) {
		return Optional.of(Json.object(Map.of("observedGeneration", (int) budget.generation(), "currentHealthy", 1,
				"desiredHealthy", 1, "disruptionsAllowed", 1, "expectedPods", 1)));
	}

}
