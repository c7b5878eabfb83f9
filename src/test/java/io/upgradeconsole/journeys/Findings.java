package io.upgradeconsole.journeys;

import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * The findings of a plan as the API tells them.
 */
final class Findings {

	private Findings() {
	}

	static List<String> codes(JsonNode plan) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.map((finding) -> finding.path("code").asString())
			.toList();
	}

	/** The only one of this code. */
	static JsonNode of(JsonNode plan, String code) {
		List<JsonNode> found = StreamSupport.stream(plan.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals(code))
			.toList();
		if (found.size() != 1) {
			throw new AssertionError(code + " is not there once: " + plan.path("findings"));
		}
		return found.get(0);
	}

}
