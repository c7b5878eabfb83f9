package io.upgradeconsole.journeys;

import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * A verification, or an operation with its checks, as the API tells it.
 */
record Verified(JsonNode json) {

	String id() {
		return Api.id(this.json);
	}

	String state() {
		return this.json.path("state").asString();
	}

	/** The codes of the checks that failed. */
	List<String> failed() {
		return StreamSupport.stream(this.json.path("checks").spliterator(), false)
			.filter((check) -> check.path("status").asString().equals("FAILED"))
			.map((check) -> check.path("code").asString())
			.toList();
	}

	String evidence(String code) {
		return find("checks", "code", code).path("evidence").asString();
	}

	String status(String code) {
		return find("checks", "code", code).path("status").asString();
	}

	/** The first thing of a kind that a person would look at. */
	String exhibit(String kind) {
		return find("exhibits", "kind", kind).path("content").asString();
	}

	/** How a workload was, before or after. */
	JsonNode workload(String when, String name) {
		return find(this.json.path(when).path("workloads"), "name", name);
	}

	private JsonNode find(String list, String member, String value) {
		return find(this.json.path(list), member, value);
	}

	private static JsonNode find(JsonNode array, String member, String value) {
		return StreamSupport.stream(array.spliterator(), false)
			.filter((each) -> each.path(member).asString().equals(value))
			.findFirst()
			.orElseThrow(() -> new AssertionError(value + " is none of " + array));
	}

	@Override
	public String toString() {
		return this.json.toString();
	}

}
