package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers "may I?": yes, unless a fault denies it.
 */
final class AccessReviews {

	private final Faults faults;

	AccessReviews(Faults faults) {
		this.faults = faults;
	}

	ApiReply answer(List<String> path, ApiRequest request) {
		if (!path.get(path.size() - 1).equals("selfsubjectaccessreviews") || !request.method().equals("POST")) {
			throw ApiException.noSuchPath();
		}
		ObjectNode review = request.object();
		JsonNode attributes = review.path("spec").path("resourceAttributes");
		boolean denied = this.faults.isDenied(attributes.path("verb").asString(""),
				attributes.path("resource").asString(""), attributes.path("namespace").asString(""));
		review.set("status", Json
			.object(denied ? Map.of("allowed", false, "reason", "denied by the sandbox") : Map.of("allowed", true)));
		return ApiReply.json(201, review);
	}

}
