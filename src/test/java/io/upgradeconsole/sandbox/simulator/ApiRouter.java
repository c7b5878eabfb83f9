package io.upgradeconsole.sandbox.simulator;

import java.util.List;

/**
 * Finds who answers a request.
 */
final class ApiRouter {

	private final ObjectApi objects;

	private final PodLogApi logs;

	private final ServiceProxy proxy;

	private final ScaleApi scales;

	private final AccessReviews reviews;

	private final Access access;

	private final Faults faults;

	ApiRouter(ObjectStore store, Faults faults, PodLogs logs, Access access) {
		this.objects = new ObjectApi(store, faults);
		this.logs = new PodLogApi(store, logs, faults);
		this.proxy = new ServiceProxy(store, faults);
		this.scales = new ScaleApi(store);
		this.reviews = new AccessReviews(faults, access);
		this.access = access;
		this.faults = faults;
	}

	ApiReply answer(ApiRequest request) {
		List<String> path = request.path();
		String first = path.isEmpty() ? "" : path.get(0);
		return switch (first) {
			case "version" -> ApiReply.json(200, Discovery.version());
			case "healthz", "readyz", "livez" -> ApiReply.text(200, "ok");
			case "openapi" -> openApi(path);
			case "api" -> (path.size() == 1) ? ApiReply.json(200, Discovery.coreVersions()) : below(path, 2, request);
			case "apis" -> switch (path.size()) {
				case 1 -> ApiReply.json(200, Discovery.groups(this.faults::isInstalled));
				case 2 -> ApiReply.json(200, Discovery.group(installed(path)));
				default -> {
					installed(path);
					yield below(path, 3, request);
				}
			};
			default -> throw ApiException.noSuchPath();
		};
	}

	private ApiReply below(List<String> path, int root, ApiRequest request) {
		if (path.get(1).equals("authorization.k8s.io")) {
			return this.reviews.answer(path, request);
		}
		if (path.size() == root) {
			return ApiReply.json(200, Discovery.resources(String.join("/", path)));
		}
		ApiPath resource = ApiPath.parse(path);
		this.access.check(request, resource);
		return switch (resource.subresource()) {
			case "log" -> this.logs.answer(resource, request);
			case "proxy" -> this.proxy.answer(resource);
			case ScaleApi.NAME -> this.scales.answer(resource, request);
			case "", "status", "finalize" -> this.objects.answer(resource, request);
			default -> throw ApiException.noSuchPath();
		};
	}

	private String installed(List<String> path) {
		if (!this.faults.isInstalled(path.get(1))) {
			throw ApiException.noSuchPath();
		}
		return path.get(1);
	}

	private static ApiReply openApi(List<String> path) {
		String document = String.join("/", path.subList(1, path.size()));
		return ApiReply.json(200, switch (document) {
			case "v2" -> Discovery.openApiV2();
			case "v3" -> Discovery.openApiIndex();
			default -> Discovery.openApi(document.substring("v3/".length()));
		});
	}

}
