package io.upgradeconsole.sandbox.simulator;

import java.util.Map;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * Reaches a Service through the API; behind each there is a page that says which one it
 * is.
 */
final class ServiceProxy {

	private final ObjectStore store;

	private final Faults faults;

	ServiceProxy(ObjectStore store, Faults faults) {
		this.store = store;
		this.faults = faults;
	}

	ApiReply answer(ApiPath path) {
		if (!path.type().equals(ResourceType.SERVICES)) {
			throw ApiException.noSuchPath();
		}
		this.faults.checkAccess("get", path.type().withSubresource("proxy"), path.namespace(), path.name());
		// NAME, NAME:PORT or SCHEME:NAME:PORT
		String[] parts = path.name().split(":");
		KubeObject service = this.store.get(path.type(), path.namespace(), (parts.length > 2) ? parts[1] : parts[0]);
		Map<String, String> selector = Json.strings(service.spec().path("selector"));
		Predicate<KubeObject> behind = (pod) -> pod.labels().entrySet().containsAll(selector.entrySet());
		boolean served = this.store.list(ResourceType.PODS, path.namespace(), behind)
			.stream()
			.anyMatch((pod) -> pod.hasCondition("Ready"));
		if (!served || selector.isEmpty()) {
			throw ApiException.unavailable("no endpoints available for service \"" + service.name() + "\"");
		}
		boolean gateway = service.name().endsWith("-gateway");
		if (gateway && this.faults.gatewayIsGone()) {
			throw ApiException
				.unavailable("error trying to reach service: dial tcp 10.244.0.2:8080: connect: connection refused");
		}
		JsonNode answer = Json.object(Map.of("service", service.name()));
		return ApiReply.json(gateway ? this.faults.gatewayStatus() : 200, answer);
	}

}
