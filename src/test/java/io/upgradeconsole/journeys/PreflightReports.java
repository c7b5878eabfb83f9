package io.upgradeconsole.journeys;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * What a preflight has found, as the API tells it.
 */
final class PreflightReports {

	private PreflightReports() {
	}

	/** Asks for one. */
	static JsonNode preflight(Api api, Release release) {
		return api.get(release.path() + "/preflight").json(200);
	}

	static Stream<String> states(JsonNode report) {
		return StreamSupport.stream(report.path("checks").spliterator(), false)
			.map((check) -> check.path("state").asString());
	}

	static JsonNode check(JsonNode report, String code) {
		return StreamSupport.stream(report.path("checks").spliterator(), false)
			.filter((check) -> check.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow();
	}

	static String state(JsonNode report, String code) {
		return check(report, code).path("state").asString();
	}

	static String evidence(JsonNode report, String code) {
		return check(report, code).path("evidence").asString();
	}

	static String command(JsonNode report, String code) {
		return check(report, code).path("command").asString();
	}

}
