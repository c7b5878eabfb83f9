package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers "may I?": yes, unless a fault or the asking account's roles deny it.
 */
final class AccessReviews {

	private final Faults faults;

	private final Access access;

	AccessReviews(Faults faults, Access access) {
		this.faults = faults;
		this.access = access;
	}

	ApiReply answer(List<String> path, ApiRequest request) {
		if (!path.get(path.size() - 1).equals("selfsubjectaccessreviews") || !request.method().equals("POST")) {
			throw ApiException.noSuchPath();
		}
		ObjectNode review = request.object();
		JsonNode attributes = review.path("spec").path("resourceAttributes");
		boolean denied = this.faults.isDenied(attributes.path("verb").asString(""),
				attributes.path("resource").asString(""), attributes.path("namespace").asString(""))
				|| !this.access.may(request, deed(attributes), attributes.path("name").asString(""));
		review.set("status", Json
			.object(denied ? Map.of("allowed", false, "reason", "denied by the sandbox") : Map.of("allowed", true)));
		return ApiReply.json(201, review);
	}

	private static Access.Deed deed(JsonNode attributes) {
		String subresource = attributes.path("subresource").asString("");
		return new Access.Deed(attributes.path("namespace").asString(""), attributes.path("group").asString(""),
				attributes.path("resource").asString("") + (subresource.isEmpty() ? "" : "/" + subresource),
				attributes.path("verb").asString(""));
	}

}
