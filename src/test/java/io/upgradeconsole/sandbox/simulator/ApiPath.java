package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Set;

/**
 * Which resource a path names; name and subresource are empty where the path has none.
 */
record ApiPath(ResourceType type, String namespace, String name, String subresource) {

	private static final Set<String> NAMESPACE_SUBRESOURCES = Set.of("status", "finalize");

	static ApiPath parse(List<String> path) {
		boolean core = path.get(0).equals("api");
		int prefix = core ? 2 : 3;
		String group = core ? "" : path.get(1);
		String version = path.get(prefix - 1);
		List<String> rest = path.subList(prefix, path.size());
		String namespace = "";
		if (rest.get(0).equals("namespaces") && rest.size() >= 3 && !NAMESPACE_SUBRESOURCES.contains(rest.get(2))) {
			namespace = rest.get(1);
			rest = rest.subList(2, rest.size());
		}
		ResourceType type = ResourceType.find(group, version, rest.get(0)).orElseThrow(ApiException::noSuchPath);
		return new ApiPath(type, namespace, (rest.size() > 1) ? rest.get(1) : "", (rest.size() > 2) ? rest.get(2) : "");
	}

}
