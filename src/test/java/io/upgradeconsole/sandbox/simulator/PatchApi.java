package io.upgradeconsole.sandbox.simulator;

import java.util.HashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The four ways to change a part of an object.
 */
final class PatchApi {

	/** The content type of a server-side apply. */
	static final String APPLY = "application/apply-patch+yaml";

	private final ObjectStore store;

	/** What each manager applied last, by the identity of the object. */
	private final Map<String, JsonNode> applied = new HashMap<>();

	PatchApi(ObjectStore store) {
		this.store = store;
	}

	/** The caller holds the store's monitor. */
	KubeObject apply(ApiPath path, ApiRequest request) {
		if (request.contentType().equals(APPLY)) {
			return serverSideApply(path, request);
		}
		KubeObject live = this.store.get(path.type(), path.namespace(), path.name());
		JsonNode patch = Json.parseAny(request.body());
		JsonNode changed = switch (request.contentType()) {
			case "application/strategic-merge-patch+json" -> StrategicMergePatch.apply(live.json(), patch);
			case "application/merge-patch+json" -> JsonMergePatch.apply(live.json(), patch);
			case "application/json-patch+json" -> JsonPatch.apply(live.json(), patch);
			default -> throw ApiException.unsupportedMediaType();
		};
		if (path.subresource().equals("status")) {
			return this.store.updateStatus(path.type(), live, changed.path("status"));
		}
		return this.store.update(path.type(), path.namespace(), path.name(), Json.objectOrEmpty(changed),
				request.dryRun());
	}

	private KubeObject serverSideApply(ApiPath path, ApiRequest request) {
		ObjectNode wanted = request.object();
		KubeObject live = this.store.find(path.type(), path.namespace(), path.name()).orElse(null);
		KubeObject result;
		if (live == null) {
			Json.child(wanted, "metadata").put("name", path.name());
			result = this.store.create(path.type(), path.namespace(), wanted, request.dryRun());
		}
		else {
			JsonNode before = this.applied.get(manager(live, request));
			ObjectNode merged = Json.objectOrEmpty(ServerSideApply.merge(live.json(), before, wanted));
			Json.child(merged, "metadata").remove("resourceVersion");
			result = this.store.update(path.type(), path.namespace(), path.name(), merged, request.dryRun());
		}
		if (!request.dryRun()) {
			this.applied.put(manager(result, request), wanted);
		}
		return result;
	}

	private static String manager(KubeObject object, ApiRequest request) {
		return object.uid() + "/" + request.parameter("fieldManager");
	}

}
