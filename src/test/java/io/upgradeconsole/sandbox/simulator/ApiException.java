package io.upgradeconsole.sandbox.simulator;

import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal, which the client sees as a Kubernetes {@code Status}.
 */
final class ApiException extends RuntimeException {

	private final int code;

	private final String reason;

	private final Map<String, String> details;

	ApiException(int code, String reason, String message, Map<String, String> details) {
		super(message);
		this.code = code;
		this.reason = reason;
		this.details = details;
	}

	static ApiException noSuchPath() {
		return new ApiException(404, "NotFound", "the server could not find the requested resource", Map.of());
	}

	static ApiException notFound(ResourceType type, String name) {
		return about(404, "NotFound", type, name, "not found");
	}

	static ApiException alreadyExists(ResourceType type, String name) {
		return about(409, "AlreadyExists", type, name, "already exists");
	}

	static ApiException conflict(ResourceType type, String name) {
		return new ApiException(409, "Conflict",
				"Operation cannot be fulfilled on %s \"%s\": the object has been modified; please apply your changes to the latest version and try again"
					.formatted(type.qualifiedName(), name),
				details(type, name));
	}

	static ApiException forbidden(ResourceType type, String name, String why) {
		return about(403, "Forbidden", type, name, "is forbidden: " + why);
	}

	static ApiException invalid(ResourceType type, String name, String field, String why) {
		String kind = type.group().isEmpty() ? type.kind() : type.kind() + "." + type.group();
		return new ApiException(422, "Invalid", "%s \"%s\" is invalid: %s: %s".formatted(kind, name, field, why),
				details(type, name));
	}

	static ApiException badRequest(String message) {
		return new ApiException(400, "BadRequest", message, Map.of());
	}

	static ApiException unsupportedMediaType() {
		return new ApiException(415, "UnsupportedMediaType",
				"the body of the request was in an unknown format - accepted media types include: application/json, application/yaml",
				Map.of());
	}

	static ApiException tooManyRequests() {
		return new ApiException(429, "TooManyRequests", "the server has received too many requests, try again later",
				Map.of());
	}

	static ApiException unavailable(String message) {
		return new ApiException(503, "ServiceUnavailable", message, Map.of());
	}

	static ApiException methodNotAllowed() {
		return new ApiException(405, "MethodNotAllowed",
				"the server does not allow this method on the requested resource", Map.of());
	}

	int code() {
		return this.code;
	}

	ObjectNode status() {
		return Json
			.object(Map.of("kind", "Status", "apiVersion", "v1", "metadata", Map.of(), "status", "Failure", "message",
					String.valueOf(getMessage()), "reason", this.reason, "details", this.details, "code", this.code));
	}

	private static ApiException about(int code, String reason, ResourceType type, String name, String what) {
		return new ApiException(code, reason, "%s \"%s\" %s".formatted(type.qualifiedName(), name, what),
				details(type, name));
	}

	private static Map<String, String> details(ResourceType type, String name) {
		return Map.of("name", name, "group", type.group(), "kind", type.plural());
	}

}
