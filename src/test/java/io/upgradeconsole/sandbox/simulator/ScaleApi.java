package io.upgradeconsole.sandbox.simulator;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many pods a Deployment is to have, asked and told as kubectl does.
 */
final class ScaleApi {

	static final String NAME = "scale";

	private final ObjectStore store;

	ScaleApi(ObjectStore store) {
		this.store = store;
	}

	ApiReply answer(ApiPath path, ApiRequest request) {
		synchronized (this.store) {
			KubeObject workload = this.store.get(path.type(), path.namespace(), path.name());
			return ApiReply.json(200, scale(switch (request.method()) {
				case "GET" -> workload;
				case "PATCH" -> scaled(path, workload, request);
				default -> throw ApiException.methodNotAllowed();
			}));
		}
	}

	private KubeObject scaled(ApiPath path, KubeObject workload, ApiRequest request) {
		JsonNode wanted = JsonMergePatch.apply(scale(workload), Json.parseAny(request.body()));
		ObjectNode changed = workload.copy();
		Json.child(changed, "spec").put("replicas", wanted.at("/spec/replicas").asInt());
		return this.store.update(path.type(), path.namespace(), path.name(), changed, request.dryRun());
	}

	private static ObjectNode scale(KubeObject workload) {
		return Json.object(Map.of("kind", "Scale", "apiVersion", "autoscaling/v1", "metadata",
				Map.of("name", workload.name(), "namespace", workload.namespace(), "uid", workload.uid()), "spec",
				Map.of("replicas", workload.spec().path("replicas").asInt(1)), "status",
				Map.of("replicas", workload.status().path("replicas").asInt(0))));
	}

}
