package io.upgradeconsole.sandbox.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kubernetes' own patch, which merges lists by the key of their elements and carries
 * directives.
 */
final class StrategicMergePatch {

	private static final String DIRECTIVE = "$patch";

	private static final String RETAIN_KEYS = "$retainKeys";

	private static final String ORDER = "$setElementOrder/";

	private static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList/";

	private StrategicMergePatch() {
	}

	static JsonNode apply(@Nullable JsonNode target, JsonNode patch) {
		if (!(patch instanceof ObjectNode)) {
			return patch.deepCopy();
		}
		if (directive(patch).equals("replace")) {
			return Json.filter(patch.deepCopy(), (name) -> !name.equals(DIRECTIVE));
		}
		ObjectNode result = (target instanceof ObjectNode object) ? object.deepCopy() : Json.object();
		if (patch.has(RETAIN_KEYS)) {
			List<String> retained = Json.stream(patch.path(RETAIN_KEYS)).map(JsonNode::asString).toList();
			result = Json.filter(result, retained::contains);
		}
		Map<String, JsonNode> orders = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> property : patch.properties()) {
			if (property.getKey().startsWith(ORDER)) {
				orders.put(property.getKey().substring(ORDER.length()), property.getValue());
			}
			else {
				applyProperty(result, property.getKey(), property.getValue());
			}
		}
		for (Map.Entry<String, JsonNode> order : orders.entrySet()) {
			sort(result, order.getKey(), order.getValue());
		}
		return result;
	}

	private static void applyProperty(ObjectNode result, String name, JsonNode value) {
		if (name.equals(DIRECTIVE) || name.equals(RETAIN_KEYS)) {
			return;
		}
		if (name.startsWith(DELETE_FROM_LIST)) {
			String field = name.substring(DELETE_FROM_LIST.length());
			List<JsonNode> deleted = Json.stream(value).toList();
			result.set(field, Json
				.array(Json.stream(result.path(field)).filter((element) -> !deleted.contains(element)).toList()));
		}
		else if (value.isNull() || directive(value).equals("delete")) {
			result.remove(name);
		}
		else if (value.isArray()) {
			result.set(name, applyList(name, result.path(name), value));
		}
		else {
			result.set(name, apply(result.get(name), value));
		}
	}

	private static ArrayNode applyList(String field, JsonNode current, JsonNode patch) {
		List<JsonNode> patched = Json.stream(patch).map(JsonNode::deepCopy).toList();
		if (patched.stream().anyMatch((element) -> directive(element).equals("replace"))) {
			return Json.array(patched.stream().filter((element) -> !element.has(DIRECTIVE)).toList());
		}
		List<JsonNode> result = new ArrayList<>(Json.stream(current).map(JsonNode::deepCopy).toList());
		if (field.equals("finalizers")) {
			patched.stream().filter((element) -> !result.contains(element)).forEach(result::add);
			return Json.array(result);
		}
		List<JsonNode> all = new ArrayList<>(result);
		all.addAll(patched);
		Optional<String> key = MergeKeys.of(field, all);
		if (key.isEmpty()) {
			return Json.array(patched);
		}
		patched.forEach((element) -> applyElement(result, key.get(), element));
		return Json.array(result);
	}

	private static void applyElement(List<JsonNode> result, String key, JsonNode element) {
		int index = 0;
		while (index < result.size() && !result.get(index).path(key).equals(element.path(key))) {
			index++;
		}
		boolean present = index < result.size();
		if (directive(element).equals("delete")) {
			if (present) {
				result.remove(index);
			}
		}
		else if (present) {
			result.set(index, apply(result.get(index), element));
		}
		else {
			result.add(apply(null, element));
		}
	}

	private static void sort(ObjectNode result, String field, JsonNode order) {
		if (!(result.get(field) instanceof ArrayNode array)) {
			return;
		}
		List<JsonNode> elements = new ArrayList<>(Json.stream(array).toList());
		Optional<String> key = MergeKeys.of(field, elements);
		List<JsonNode> wanted = Json.stream(order)
			.map((element) -> key.isPresent() ? element.path(key.get()) : element)
			.toList();
		elements.sort(Comparator.comparingInt((element) -> {
			int index = wanted.indexOf(key.isPresent() ? element.path(key.get()) : element);
			return (index >= 0) ? index : wanted.size();
		}));
		result.set(field, Json.array(elements));
	}

	private static String directive(JsonNode node) {
		return node.path(DIRECTIVE).asString("");
	}

}
