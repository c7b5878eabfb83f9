package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers "may I?" and "may this account?": yes, unless a fault or the account's roles
 * deny it.
 */
final class AccessReviews {

	/** In {@code apis/GROUP/VERSION/RESOURCE}. */
	private static final int SELF = 4;

	/** In {@code apis/GROUP/VERSION/namespaces/NAMESPACE/RESOURCE}. */
	private static final int IN_NAMESPACE = 6;

	private static final ResourceType LOCAL = new ResourceType("authorization.k8s.io", "v1",
			"localsubjectaccessreviews", "LocalSubjectAccessReview", true, "");

	private final Faults faults;

	private final Access access;

	AccessReviews(Faults faults, Access access) {
		this.faults = faults;
		this.access = access;
	}

	ApiReply answer(List<String> path, ApiRequest request) {
		String resource = path.get(path.size() - 1);
		if (!request.method().equals("POST")) {
			throw ApiException.noSuchPath();
		}
		if (resource.equals("selfsubjectaccessreviews") && path.size() == SELF) {
			return answer(request, (deed, name) -> this.access.may(request, deed, name));
		}
		if (resource.equals(LOCAL.plural()) && path.size() == IN_NAMESPACE) {
			String namespace = path.get(IN_NAMESPACE - 2);
			this.faults.checkAccess("create", LOCAL, namespace, "");
			this.access.check(request, LOCAL, namespace, "create");
			JsonNode spec = request.object().path("spec");
			if (!spec.at("/resourceAttributes/namespace").asString("").equals(namespace)) {
				throw ApiException.invalid(LOCAL, "", "spec.resourceAttributes.namespace",
						"must match metadata.namespace");
			}
			return answer(request, (deed, name) -> this.access.may(spec.path("user").asString(""), deed, name));
		}
		throw ApiException.noSuchPath();
	}

	private ApiReply answer(ApiRequest request, BiPredicate<Access.Deed, String> may) {
		ObjectNode review = request.object();
		JsonNode attributes = review.path("spec").path("resourceAttributes");
		boolean denied = this.faults.isDenied(attributes.path("verb").asString(""),
				attributes.path("resource").asString(""), attributes.path("namespace").asString(""))
				|| !may.test(deed(attributes), attributes.path("name").asString(""));
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
