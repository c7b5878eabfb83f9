package io.upgradeconsole.journeys;

import java.net.http.HttpHeaders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

	String header(String name) {
		return this.headers.firstValue(name).orElse("");
	}

}
