package io.upgradeconsole.routes;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * The statuses that the document of the API names, held against those that were answered.
 */
final class ApiStatuses {

	private static final Pattern SERVED = Pattern.compile("\\b2\\d\\d\\b");

	private final JsonNode document;

	ApiStatuses(JsonNode document) {
		this.document = document;
	}

	/** What was answered and is not in the document, as sentences. */
	List<String> missing(Route route, String answered) {
		if (!route.path().startsWith("/api/v1/")) {
			return List.of();
		}
		JsonNode responses = this.document.path("paths")
			.path(route.path())
			.path(route.method().toLowerCase())
			.path("responses");
		return SERVED.matcher(answered)
			.results()
			.map(MatchResult::group)
			.distinct()
			.filter((status) -> !responses.has(status))
			.map((status) -> "openapi.json does not say that this answers " + status + ": " + route)
			.toList();
	}

}
