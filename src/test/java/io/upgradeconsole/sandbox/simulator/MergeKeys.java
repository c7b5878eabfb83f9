package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * By which field the elements of a list are told apart when lists are merged.
 */
final class MergeKeys {

	private static final Map<String, String> BY_FIELD = Map.ofEntries(Map.entry("containers", "name"),
			Map.entry("initContainers", "name"), Map.entry("ephemeralContainers", "name"), Map.entry("volumes", "name"),
			Map.entry("env", "name"), Map.entry("volumeMounts", "mountPath"), Map.entry("imagePullSecrets", "name"),
			Map.entry("conditions", "type"), Map.entry("ownerReferences", "uid"), Map.entry("hostAliases", "ip"),
			Map.entry("secrets", "name"), Map.entry("topologySpreadConstraints", "topologyKey"),
			Map.entry("volumeDevices", "devicePath"));

	private MergeKeys() {
	}

	/** The key, or nothing when a list of that name is replaced as a whole. */
	static Optional<String> of(String field, List<JsonNode> elements) {
		if (elements.isEmpty() || !elements.stream().allMatch(JsonNode::isObject)) {
			return Optional.empty();
		}
		if (field.equals("ports")) {
			return Optional
				.of(elements.stream().anyMatch((port) -> port.has("containerPort")) ? "containerPort" : "port");
		}
		return Optional.ofNullable(BY_FIELD.get(field));
	}

}
