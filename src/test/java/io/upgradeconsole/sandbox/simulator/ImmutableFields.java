package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses changes that a real API server refuses.
 */
final class ImmutableFields {

	private static final String IMMUTABLE = "field is immutable";

	private static final Set<String> MUTABLE_OF_STATEFUL_SET = Set.of("replicas", "ordinals", "template",
			"updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy", "minReadySeconds");

	private ImmutableFields() {
	}

	static void check(ResourceType type, KubeObject current, ObjectNode changed) {
		JsonNode before = current.spec();
		JsonNode after = changed.path("spec");
		switch (type.plural()) {
			case "deployments", "replicasets" -> unchanged(type, current, List.of("selector"), after);
			case "jobs" -> unchanged(type, current, List.of("selector", "template", "completionMode"), after);
			case "statefulsets" -> {
				if (!fixed(before).equals(fixed(after))) {
					throw ApiException.invalid(type, current.name(), "spec",
							"Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden");
				}
			}
			case "persistentvolumeclaims" -> {
				if (!withoutSize(before).equals(withoutSize(after))) {
					throw ApiException.invalid(type, current.name(), "spec",
							"Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims");
				}
				if (gigabytes(after) < gigabytes(before)) {
					throw ApiException.invalid(type, current.name(), "spec.resources.requests.storage",
							"Forbidden: field can not be less than status.capacity");
				}
			}
			case "configmaps", "secrets" -> {
				if (current.json().path("immutable").asBoolean(false)
						&& !current.json().path("data").equals(changed.path("data"))) {
					throw ApiException.invalid(type, current.name(), "data",
							"Forbidden: field is immutable when `immutable` is set");
				}
			}
			default -> {
			}
		}
	}

	private static void unchanged(ResourceType type, KubeObject current, List<String> fields, JsonNode after) {
		for (String field : fields) {
			if (!current.spec().path(field).equals(after.path(field))) {
				throw ApiException.invalid(type, current.name(), "spec." + field, "Invalid value: " + IMMUTABLE);
			}
		}
	}

	private static JsonNode fixed(JsonNode spec) {
		return Json.filter(spec, (name) -> !MUTABLE_OF_STATEFUL_SET.contains(name));
	}

	private static int gigabytes(JsonNode claim) {
		String size = claim.at("/resources/requests/storage").asString("");
		return size.matches("[0-9]+Gi") ? Integer.parseInt(size.substring(0, size.length() - 2)) : 0;
	}

	private static JsonNode withoutSize(JsonNode spec) {
		return Json.filter(spec, (name) -> !name.equals("resources"));
	}

}
