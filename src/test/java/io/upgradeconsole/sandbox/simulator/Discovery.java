package io.upgradeconsole.sandbox.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tools.jackson.databind.node.ObjectNode;

/**
 * Tells clients what the API serves, and the little of OpenAPI that lets them validate.
 */
final class Discovery {

	private static final List<String> VERBS = List.of("create", "delete", "deletecollection", "get", "list", "patch",
			"update", "watch");

	private Discovery() {
	}

	static ObjectNode version() {
		return Json.object(Map.of("major", "1", "minor", "32", "gitVersion", "v1.32.0", "gitCommit", "sandbox",
				"gitTreeState", "clean", "buildDate", "2025-01-01T00:00:00Z", "goVersion", "go1.23", "compiler", "gc",
				"platform", "linux/amd64"));
	}

	static ObjectNode coreVersions() {
		return Json
			.object(Map.of("kind", "APIVersions", "versions", List.of("v1"), "serverAddressByClientCIDRs", List.of()));
	}

	static ObjectNode groups(Predicate<String> served) {
		Map<String, ObjectNode> groups = new LinkedHashMap<>();
		ResourceType.ALL.stream()
			.filter((type) -> !type.group().isEmpty() && served.test(type.group()))
			.forEach((type) -> groups.putIfAbsent(type.group(), group(type)));
		return Json
			.object(Map.of("kind", "APIGroupList", "apiVersion", "v1", "groups", new ArrayList<>(groups.values())));
	}

	static ObjectNode group(String name) {
		return ResourceType.ALL.stream()
			.filter((type) -> type.group().equals(name))
			.findFirst()
			.map((type) -> group(type).put("kind", "APIGroup").put("apiVersion", "v1"))
			.orElseThrow(ApiException::noSuchPath);
	}

	static ObjectNode resources(String root) {
		List<ResourceType> types = typesBelow(root);
		List<Map<String, Object>> resources = types.stream()
			.<Map<String, Object>>map((type) -> Map.of("name", type.plural(), "singularName", type.kind().toLowerCase(),
					"namespaced", type.namespaced(), "kind", type.kind(), "verbs", VERBS, "shortNames",
					type.shortName().isEmpty() ? List.of() : List.of(type.shortName())))
			.collect(Collectors.toCollection(ArrayList::new));
		if (types.contains(ResourceType.DEPLOYMENTS)) {
			resources.add(Map.of("name", ResourceType.DEPLOYMENTS.plural() + "/" + ScaleApi.NAME, "singularName", "",
					"namespaced", true, "group", "autoscaling", "version", "v1", "kind", "Scale", "verbs",
					List.of("get", "patch")));
		}
		return Json.object(Map.of("kind", "APIResourceList", "apiVersion", "v1", "groupVersion",
				types.get(0).apiVersion(), "resources", resources));
	}

	static ObjectNode openApiIndex() {
		ObjectNode index = Json.object();
		ObjectNode paths = index.putObject("paths");
		ResourceType.ALL.stream()
			.map(ResourceType::root)
			.distinct()
			.forEach((root) -> paths.putObject(root).put("serverRelativeURL", "/openapi/v3/" + root + "?hash=1"));
		return index;
	}

	/**
	 * Only {@code fieldValidation} is named: clients ask whether the server knows it.
	 */
	static ObjectNode openApi(String root) {
		ObjectNode document = Json.object(Map.of("openapi", "3.0.0", "info",
				Map.of("title", "sandbox", "version", "v1"), "components", Map.of("schemas", Map.of())));
		ObjectNode paths = document.putObject("paths");
		for (ResourceType type : typesBelow(root)) {
			String path = "/" + root + (type.namespaced() ? "/namespaces/{namespace}/" : "/") + type.plural()
					+ "/{name}";
			paths.set(path, Json.object(Map.of("patch", Map.of("parameters",
					List.of(Map.of("name", "fieldValidation", "in", "query", "schema", Map.of("type", "string"))),
					"responses", Map.of(), "x-kubernetes-group-version-kind",
					Map.of("group", type.group(), "version", type.version(), "kind", type.kind())))));
		}
		return document;
	}

	static ObjectNode openApiV2() {
		return Json.object(Map.of("swagger", "2.0", "info", Map.of("title", "sandbox", "version", "v1.32.0"), "paths",
				Map.of(), "definitions", Map.of()));
	}

	private static ObjectNode group(ResourceType type) {
		Map<String, String> version = Map.of("groupVersion", type.apiVersion(), "version", type.version());
		return Json.object(Map.of("name", type.group(), "versions", List.of(version), "preferredVersion", version));
	}

	private static List<ResourceType> typesBelow(String root) {
		List<ResourceType> types = ResourceType.ALL.stream().filter((type) -> type.root().equals(root)).toList();
		if (types.isEmpty()) {
			throw ApiException.noSuchPath();
		}
		return types;
	}

}
