package io.upgradeconsole.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * Label and field selectors, as the query parameters of lists and watches write them.
 */
final class Selector {

	static final Predicate<KubeObject> EVERYTHING = (object) -> true;

	private Selector() {
	}

	static Predicate<KubeObject> labels(String selector) {
		Predicate<KubeObject> all = EVERYTHING;
		for (String requirement : requirements(selector)) {
			Predicate<Map<String, String>> one = label(requirement);
			all = all.and((object) -> one.test(object.labels()));
		}
		return all;
	}

	static Predicate<KubeObject> fields(String selector) {
		Predicate<KubeObject> all = EVERYTHING;
		for (String requirement : requirements(selector)) {
			boolean not = requirement.contains("!=");
			String[] parts = requirement.split(not ? "!=" : "==?", 2);
			all = all.and((object) -> field(object.json(), parts[0]).equals(parts[1]) != not);
		}
		return all;
	}

	private static String field(JsonNode object, String path) {
		JsonNode current = object;
		for (String name : path.split("\\.")) {
			current = current.path(name);
		}
		return current.asString("");
	}

	private static Predicate<Map<String, String>> label(String requirement) {
		if (requirement.contains(" notin ")) {
			return in(requirement, " notin ").negate();
		}
		if (requirement.contains(" in ")) {
			return in(requirement, " in ");
		}
		if (requirement.contains("!=")) {
			return equal(requirement, "!=").negate();
		}
		if (requirement.contains("=")) {
			return equal(requirement, "==?");
		}
		if (requirement.startsWith("!")) {
			return (labels) -> !labels.containsKey(requirement.substring(1).trim());
		}
		return (labels) -> labels.containsKey(requirement);
	}

	private static Predicate<Map<String, String>> in(String requirement, String operator) {
		String[] parts = requirement.split(operator, 2);
		List<String> values = List.of(parts[1].replaceAll("[() ]", "").split(","));
		return (labels) -> labels.containsKey(parts[0].trim()) && values.contains(labels.get(parts[0].trim()));
	}

	private static Predicate<Map<String, String>> equal(String requirement, String operator) {
		String[] parts = requirement.split(operator, 2);
		return (labels) -> parts[1].trim().equals(labels.get(parts[0].trim()));
	}

	/** Commas separate requirements, except within the parentheses of a set. */
	private static List<String> requirements(String selector) {
		List<String> requirements = new ArrayList<>();
		for (String part : selector.split(",(?![^()]*\\))")) {
			if (!part.isBlank()) {
				requirements.add(part.trim());
			}
		}
		return requirements;
	}

}
