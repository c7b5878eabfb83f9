package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a list: whole or in pages, with whole objects or only their metadata.
 */
final class ListBody {

	private ListBody() {
	}

	static ObjectNode of(ResourceType type, List<KubeObject> objects, long version, ApiRequest request) {
		boolean metadataOnly = request.accept().contains("as=PartialObjectMetadataList");
		int start = Math.min((int) request.number("continue", 0), objects.size());
		long limit = request.number("limit", 0);
		int end = (limit > 0) ? (int) Math.min(start + limit, objects.size()) : objects.size();
		List<JsonNode> items = objects.subList(start, end)
			.stream()
			.map((object) -> metadataOnly ? metadata(object) : object.sent())
			.toList();
		ObjectNode body = Json
			.object(metadataOnly ? Map.of("kind", "PartialObjectMetadataList", "apiVersion", "meta.k8s.io/v1")
					: Map.of("kind", type.kind() + "List", "apiVersion", type.apiVersion()));
		ObjectNode metadata = body.putObject("metadata").put("resourceVersion", String.valueOf(version));
		if (end < objects.size()) {
			metadata.put("continue", String.valueOf(end));
			metadata.put("remainingItemCount", objects.size() - end);
		}
		body.putArray("items").addAll(items);
		return body;
	}

	private static JsonNode metadata(KubeObject object) {
		ObjectNode partial = Json.object(Map.of("kind", "PartialObjectMetadata", "apiVersion", "meta.k8s.io/v1"));
		partial.set("metadata", object.metadata());
		return partial;
	}

}
