package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reading and writing objects.
 */
final class ObjectApi {

	private final ObjectStore store;

	private final Faults faults;

	private final PatchApi patches;

	ObjectApi(ObjectStore store, Faults faults) {
		this.store = store;
		this.faults = faults;
		this.patches = new PatchApi(store);
	}

	ApiReply answer(ApiPath path, ApiRequest request) {
		this.faults.checkAccess(verb(path, request), path.type(), path.namespace(), path.name());
		return switch (request.method()) {
			case "GET" -> read(path, request);
			case "POST" -> create(path, request);
			case "PUT" -> update(path, request);
			case "PATCH" -> patch(path, request);
			case "DELETE" -> delete(path, request);
			default -> throw ApiException.methodNotAllowed();
		};
	}

	private ApiReply read(ApiPath path, ApiRequest request) {
		if (!path.name().isEmpty()) {
			return ApiReply.json(200, this.store.get(path.type(), path.namespace(), path.name()).json());
		}
		if (request.flag("watch")) {
			this.faults.checkWatch(path.type(), request.flag("sendInitialEvents"));
			return new Watch(this.store, path, request);
		}
		synchronized (this.store) {
			List<KubeObject> objects = this.store.list(path.type(), path.namespace(), selector(request));
			return ApiReply.json(200, ListBody.of(path.type(), objects, this.store.version(), request));
		}
	}

	private ApiReply create(ApiPath path, ApiRequest request) {
		ObjectNode body = request.object();
		this.faults.checkWrite(path.type(), path.namespace(), body.path("metadata").path("name").asString(""));
		return ApiReply.json(201, this.store.create(path.type(), path.namespace(), body, request.dryRun()).json());
	}

	private ApiReply update(ApiPath path, ApiRequest request) {
		ObjectNode body = request.object();
		this.faults.checkWrite(path.type(), path.namespace(), path.name());
		synchronized (this.store) {
			KubeObject current = this.store.get(path.type(), path.namespace(), path.name());
			KubeObject updated = path.subresource().equals("status")
					? this.store.updateStatus(path.type(), current, body.path("status"))
					: this.store.update(path.type(), path.namespace(), path.name(), body, request.dryRun());
			return ApiReply.json(200, updated.json());
		}
	}

	private ApiReply patch(ApiPath path, ApiRequest request) {
		this.faults.checkWrite(path.type(), path.namespace(), path.name());
		synchronized (this.store) {
			boolean created = this.store.find(path.type(), path.namespace(), path.name()).isEmpty();
			return ApiReply.json(created ? 201 : 200, this.patches.apply(path, request).json());
		}
	}

	private ApiReply delete(ApiPath path, ApiRequest request) {
		if (path.name().isEmpty()) {
			this.store.list(path.type(), path.namespace(), selector(request))
				.forEach((object) -> this.store.delete(path.type(), object.namespace(), object.name(), true));
			return ApiReply.json(200, success(Map.of()));
		}
		String propagation = request.object()
			.path("propagationPolicy")
			.asString(request.parameter("propagationPolicy"));
		KubeObject deleted = request.dryRun() ? this.store.get(path.type(), path.namespace(), path.name())
				: this.store.delete(path.type(), path.namespace(), path.name(), !propagation.equals("Orphan"));
		return ApiReply.json(200, success(Map.of("name", path.name(), "group", path.type().group(), "kind",
				path.type().plural(), "uid", deleted.uid())));
	}

	static Predicate<KubeObject> selector(ApiRequest request) {
		return Selector.labels(request.parameter("labelSelector"))
			.and(Selector.fields(request.parameter("fieldSelector")));
	}

	private static JsonNode success(Map<String, String> details) {
		return Json.object(Map.of("kind", "Status", "apiVersion", "v1", "metadata", Map.of(), "status", "Success",
				"details", details));
	}

	private static String verb(ApiPath path, ApiRequest request) {
		return switch (request.method()) {
			case "GET" -> path.name().isEmpty() ? (request.flag("watch") ? "watch" : "list") : "get";
			case "POST" -> "create";
			case "PUT" -> "update";
			default -> request.method().toLowerCase();
		};
	}

}
