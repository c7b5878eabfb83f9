package io.upgradeconsole.sandbox.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server-side apply without conflicts: what a manager applied before and leaves out now
 * goes, the rest is merged.
 */
final class ServerSideApply {

	private ServerSideApply() {
	}

	static JsonNode merge(@Nullable JsonNode live, @Nullable JsonNode previous, JsonNode applied) {
		return merge("", live, previous, applied);
	}

	private static JsonNode merge(String field, @Nullable JsonNode live, @Nullable JsonNode previous,
			JsonNode applied) {
		if (applied instanceof ObjectNode object) {
			return mergeObject(live, previous, object);
		}
		if (applied instanceof ArrayNode array) {
			return mergeList(field, live, previous, array);
		}
		return applied;
	}

	private static ObjectNode mergeObject(@Nullable JsonNode live, @Nullable JsonNode previous, ObjectNode applied) {
		ObjectNode result = (live instanceof ObjectNode object) ? object.deepCopy() : Json.object();
		if (previous instanceof ObjectNode before) {
			before.propertyNames().stream().filter((name) -> !applied.has(name)).forEach(result::remove);
		}
		applied.properties().forEach((property) -> {
			String name = property.getKey();
			JsonNode before = (previous != null) ? previous.get(name) : null;
			result.set(name, merge(name, result.get(name), before, property.getValue()));
		});
		return result;
	}

	private static JsonNode mergeList(String field, @Nullable JsonNode live, @Nullable JsonNode previous,
			ArrayNode applied) {
		Optional<String> key = MergeKeys.of(field, Json.stream(applied).toList());
		if (key.isEmpty()) {
			return applied.deepCopy();
		}
		Map<JsonNode, JsonNode> current = byKey(key.get(), live);
		Map<JsonNode, JsonNode> before = byKey(key.get(), previous);
		Map<JsonNode, JsonNode> wanted = byKey(key.get(), applied);
		List<JsonNode> result = new ArrayList<>();
		wanted.forEach((name, element) -> result.add(merge("", current.get(name), before.get(name), element)));
		current.forEach((name, element) -> {
			if (!wanted.containsKey(name) && !before.containsKey(name)) {
				result.add(element);
			}
		});
		return Json.array(result);
	}

	private static Map<JsonNode, JsonNode> byKey(String key, @Nullable JsonNode list) {
		Map<JsonNode, JsonNode> elements = new LinkedHashMap<>();
		if (list != null) {
			Json.stream(list).forEach((element) -> elements.put(element.path(key), element));
		}
		return elements;
	}

}
