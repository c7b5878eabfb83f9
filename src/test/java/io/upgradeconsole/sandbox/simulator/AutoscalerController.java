package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the replicas of a Deployment within the bounds of its autoscaler; load there is
 * none.
 */
final class AutoscalerController implements Controller {

	private final ObjectStore store;

	AutoscalerController(ObjectStore store) {
		this.store = store;
	}

	@Override
	public Optional<ObjectNode> reconcile(KubeObject autoscaler) {
		JsonNode spec = autoscaler.spec();
		return this.store
			.find(ResourceType.DEPLOYMENTS, autoscaler.namespace(),
					spec.path("scaleTargetRef").path("name").asString(""))
			.map((deployment) -> {
				int replicas = deployment.spec().path("replicas").asInt(1);
				int wanted = Math.min(spec.path("maxReplicas").asInt(replicas),
						Math.max(spec.path("minReplicas").asInt(1), replicas));
				ObjectNode changed = deployment.copy();
				Json.child(changed, "spec").put("replicas", wanted);
				this.store.update(ResourceType.DEPLOYMENTS, deployment.namespace(), deployment.name(), changed, false);
				return Json
					.object(Map.of("currentReplicas", replicas, "desiredReplicas", wanted, "conditions", List.of()));
			});
	}

}
