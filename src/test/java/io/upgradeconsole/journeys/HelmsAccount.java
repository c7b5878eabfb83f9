package io.upgradeconsole.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.simulator.Simulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service account for helm's Jobs, which may do what it is given and nothing else.
 */
final class HelmsAccount {

	/** Where it is. */
	static final String JOBS = SandboxExecutor.NAMESPACE;

	private static final String EVERY_VERB = "get list watch create update patch delete";

	private static final String REST = rule(" batch networking.k8s.io autoscaling policy",
			"secrets pods configmaps services persistentvolumeclaims jobs ingresses networkpolicies "
					+ "horizontalpodautoscalers poddisruptionbudgets",
			EVERY_VERB) + rule("apps", "statefulsets", EVERY_VERB) + rule("apps", "replicasets", "list");

	/** All that helm does in the release's namespace. */
	static final String ALL = REST + rule("apps", "deployments", EVERY_VERB);

	/** The same but for one thing. */
	static final String WITHOUT_DELETING_DEPLOYMENTS = REST
			+ rule("apps", "deployments", EVERY_VERB.replace(" delete", ""));

	/** What a Job asks for in its own namespace. */
	static final String TOLD = rule("", "secrets", "get");

	/** What the backend's chart looks up. */
	static final String LOOKED_UP = rule("apiregistration.k8s.io", "apiservices", "get");

	private final Simulator cluster = SharedSandbox.get().simulator();

	private final String name;

	HelmsAccount(String name) {
		this.name = name;
		this.cluster.create("serviceaccounts", JOBS, named(name));
	}

	/** As the API server knows it. */
	String user() {
		return "system:serviceaccount:" + JOBS + ":" + this.name;
	}

	/** Gives it these rules in a namespace, instead of those that it had there. */
	void role(String namespace, String... rules) {
		bind("roles", "rolebindings", "Role", namespace, String.join("", rules));
	}

	/** Gives it these rules everywhere. */
	void clusterRole(String... rules) {
		bind("clusterroles", "clusterrolebindings", "ClusterRole", "", String.join("", rules));
	}

	/** A console whose helm runs as this account. */
	RunningConsole console() {
		Map<String, String> properties = new LinkedHashMap<>(SandboxExecutor.inJobs());
		properties.put("console.executor-job.service-account", this.name);
		return RunningConsole.with(SharedSandbox.dataDirectory(), properties);
	}

	private void bind(String roles, String bindings, String kind, String namespace, String rules) {
		this.cluster.find(bindings, namespace, this.name).ifPresent((old) -> {
			this.cluster.delete(bindings, namespace, this.name);
			this.cluster.delete(roles, namespace, this.name);
		});
		ObjectNode role = named(this.name);
		ArrayNode all = role.putArray("rules");
		rules.lines().map(JsonMapper.shared()::readTree).forEach(all::add);
		this.cluster.create(roles, namespace, role);
		ObjectNode binding = named(this.name);
		binding.putObject("roleRef").put("kind", kind).put("name", this.name);
		binding.putArray("subjects")
			.addObject()
			.put("kind", "ServiceAccount")
			.put("name", this.name)
			.put("namespace", JOBS);
		this.cluster.create(bindings, namespace, binding);
	}

	private static ObjectNode named(String name) {
		ObjectNode object = JsonMapper.shared().createObjectNode();
		object.putObject("metadata").put("name", name);
		return object;
	}

	/** One line; each argument holds words between spaces, an empty one for the core. */
	private static String rule(String groups, String resources, String verbs) {
		JsonNode rule = JsonMapper.shared()
			.valueToTree(Map.of("apiGroups", groups.split(" "), "resources", resources.split(" "), "verbs",
					verbs.split(" ")));
		return rule + "\n";
	}

}
