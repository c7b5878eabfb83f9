package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.cluster.AccessReviews.Need;

/**
 * What an upgrade of the chart does to a cluster, as permissions: helm replaces hooks,
 * patches the manifest's objects and keeps its records in Secrets; the console reads what
 * runs.
 */
final class Needs {

	private static final List<String> CHANGING = List.of("get", "list", "watch", "create", "patch", "update", "delete");

	private static final List<String> READING = List.of("get", "list", "watch");

	/** The chart looks this up, and its render aborts where that is forbidden. */
	static final List<Need> CLUSTER_WIDE = List.of(new Need("get", "apiregistration.k8s.io", "apiservices"));

	private Needs() {
	}

	static List<Need> inNamespace() {
		List<Need> needs = new ArrayList<>();
		add(needs, CHANGING, "", "secrets", "configmaps", "services", "persistentvolumeclaims", "serviceaccounts");
		add(needs, CHANGING, "apps", "deployments", "statefulsets");
		add(needs, CHANGING, "batch", "jobs");
		add(needs, CHANGING, "networking.k8s.io", "ingresses", "networkpolicies");
		add(needs, CHANGING, "autoscaling", "horizontalpodautoscalers");
		add(needs, READING, "", "pods", "events");
		add(needs, List.of("get"), "", "pods/log");
		return needs;
	}

	private static void add(List<Need> needs, List<String> verbs, String group, String... resources) {
		for (String resource : resources) {
			verbs.forEach((verb) -> needs.add(new Need(verb, group, resource)));
		}
	}

}
