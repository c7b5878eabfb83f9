package io.upgradeconsole.sandbox.simulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 7396.
 */
final class JsonMergePatch {

	private JsonMergePatch() {
	}

	static JsonNode apply(@Nullable JsonNode target, JsonNode patch) {
		if (!patch.isObject()) {
			return patch.deepCopy();
		}
		ObjectNode result = (target instanceof ObjectNode object) ? object.deepCopy() : Json.object();
		patch.properties().forEach((property) -> {
			if (property.getValue().isNull()) {
				result.remove(property.getKey());
			}
			else {
				result.set(property.getKey(), apply(result.get(property.getKey()), property.getValue()));
			}
		});
		return result;
	}

}
