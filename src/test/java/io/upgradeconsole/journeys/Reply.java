package io.upgradeconsole.journeys;

import java.net.http.HttpHeaders;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the console answered.
 */
record Reply(int status, HttpHeaders headers, String body) {

	/** The body as JSON, if the status is the expected one. */
	JsonNode json(int expected) {
		if (this.status != expected) {
			throw new AssertionError("Expected " + expected + ", but was " + this.status + ": " + this.body);
		}
		return JsonMapper.shared().readTree(this.body);
	}

	/** The problem details, if they are of this status and type, and complete. */
	JsonNode problem(int expected, String type) {
		JsonNode problem = json(expected);
		assertThat(header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(problem.path("type").asString()).isEqualTo("/problems/" + type);
		assertThat(problem.path("status").asInt()).isEqualTo(expected);
		for (String member : List.of("title", "detail", "remedy")) {
			assertThat(problem.path(member).asString()).as(member).isNotBlank();
		}
		return problem;
	}

	String header(String name) {
		return this.headers.firstValue(name).orElse("");
	}

}
