package io.upgradeconsole.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads what the API says of plans and operations.
 */
final class Operations {

	private Operations() {
	}

	static void assertSucceeded(JsonNode operation) {
		assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");
		assertThat(operation.path("verdict").asString()).isEqualTo("PASSED");
	}

	/** The last step of a phase. */
	static JsonNode step(JsonNode plan, String phase) {
		return StreamSupport.stream(plan.path("steps").spliterator(), false)
			.filter((step) -> step.path("phase").asString().equals(phase))
			.reduce((first, second) -> second)
			.orElseThrow();
	}

	/** What the console itself does in a step, such as {@code REPLACE Deployment web}. */
	static List<String> touched(JsonNode step) {
		List<String> touched = new ArrayList<>();
		step.path("objects")
			.forEach((object) -> touched.add(object.path("action").asString() + " " + object.path("kind").asString()
					+ " " + object.path("name").asString()));
		return touched;
	}

	static JsonNode change(JsonNode plan, String object) {
		return of(plan.path("changes"), "object", object);
	}

	/** The first of several whose field has that value. */
	static JsonNode of(JsonNode array, String field, String value) {
		return StreamSupport.stream(array.spliterator(), false)
			.filter((each) -> each.path(field).asString().equals(value))
			.findFirst()
			.orElseThrow(() -> new AssertionError(value + " is none of " + array));
	}

	static List<String> phases(JsonNode operation) {
		return each(operation.path("steps"), "phase");
	}

	static List<String> each(JsonNode array, String name) {
		return StreamSupport.stream(array.spliterator(), false).map((each) -> each.path(name).asString()).toList();
	}

}
