package io.upgradeconsole.sandbox.simulator;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 6902, as far as clients use it: add, remove, replace and test.
 */
final class JsonPatch {

	private JsonPatch() {
	}

	static JsonNode apply(JsonNode target, JsonNode operations) {
		JsonNode result = target.deepCopy();
		for (JsonNode operation : operations) {
			String path = operation.path("path").asString("");
			JsonNode parent = result.at(path.substring(0, path.lastIndexOf('/')));
			String name = path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
			apply(parent, name, operation.path("op").asString(""), operation.path("value"));
		}
		return result;
	}

	private static void apply(JsonNode parent, String name, String operation, JsonNode value) {
		switch (operation) {
			case "test" -> test(at(parent, name), value);
			case "remove" -> remove(parent, name);
			case "add", "replace" -> put(parent, name, value, operation.equals("add"));
			default -> throw refused();
		}
	}

	private static void test(JsonNode current, JsonNode expected) {
		if (!current.equals(expected)) {
			throw refused();
		}
	}

	private static void remove(JsonNode parent, String name) {
		if (at(parent, name).isMissingNode()) {
			throw refused();
		}
		if (parent instanceof ArrayNode array) {
			array.remove(Integer.parseInt(name));
		}
		else if (parent instanceof ObjectNode object) {
			object.remove(name);
		}
	}

	private static void put(JsonNode parent, String name, JsonNode value, boolean insert) {
		if (parent instanceof ObjectNode object) {
			object.set(name, value.deepCopy());
		}
		else if (parent instanceof ArrayNode array) {
			if (name.equals("-")) {
				array.add(value.deepCopy());
			}
			else if (insert) {
				array.insert(Integer.parseInt(name), value.deepCopy());
			}
			else {
				array.set(Integer.parseInt(name), value.deepCopy());
			}
		}
		else {
			throw refused();
		}
	}

	private static JsonNode at(JsonNode parent, String name) {
		return parent.isArray() ? parent.path(Integer.parseInt(name)) : parent.path(name);
	}

	private static ApiException refused() {
		return new ApiException(422, "Invalid", "the server rejected our request due to an error in our request",
				Map.of());
	}

}
