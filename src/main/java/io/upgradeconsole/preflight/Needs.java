package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.upgradeconsole.cluster.AccessReviews.Need;

/**
 * What an upgrade of the chart does to a cluster, as permissions: helm replaces hooks,
 * patches the manifest's objects, watches both and keeps its records in Secrets; the
 * console reads what runs.
 */
final class Needs {

	private static final List<String> CHANGING = List.of("get", "list", "watch", "create", "patch", "delete");

	/** What helm does to its records, whatever the chart has. */
	private static final String ALWAYS = "";

	static final List<Wanted> ALL = all();

	/** Everything in a namespace, as an administrator's role gives it. */
	static final Wanted EVERYTHING = new Wanted(ALWAYS, new Need("*", "*", "*"), false);

	private Needs() {
	}

	/**
	 * One permission.
	 *
	 * @param kind the kind of object that takes it, empty where every upgrade does
	 * @param need the permission
	 * @param clusterWide whether it is about what belongs to no namespace
	 */
	record Wanted(String kind, Need need, boolean clusterWide) {

		boolean isNeededFor(Collection<String> kinds) {
			return this.kind.equals(ALWAYS) || kinds.contains(this.kind);
		}

	}

	private static List<Wanted> all() {
		List<Wanted> all = new ArrayList<>();
		add(all, ALWAYS, CHANGING, "", "secrets");
		add(all, ALWAYS, List.of("update"), "", "secrets");
		add(all, ALWAYS, List.of("list", "watch"), "", "pods");
		add(all, "ConfigMap", CHANGING, "", "configmaps");
		add(all, "Service", CHANGING, "", "services");
		add(all, "PersistentVolumeClaim", CHANGING, "", "persistentvolumeclaims");
		add(all, "Deployment", CHANGING, "apps", "deployments");
		add(all, "StatefulSet", CHANGING, "apps", "statefulsets");
		add(all, "Job", CHANGING, "batch", "jobs");
		add(all, "Ingress", CHANGING, "networking.k8s.io", "ingresses");
		add(all, "NetworkPolicy", CHANGING, "networking.k8s.io", "networkpolicies");
		add(all, "HorizontalPodAutoscaler", CHANGING, "autoscaling", "horizontalpodautoscalers");
		add(all, "PodDisruptionBudget", CHANGING, "policy", "poddisruptionbudgets");
		// the chart looks these up, and its render aborts where that is forbidden
		for (String name : List.of("v1.networking.k8s.io", "v1beta1.metrics.k8s.io")) {
			all.add(new Wanted(Grants.LOOKED_UP, new Need("get", "apiregistration.k8s.io", "apiservices", name), true));
		}
		return List.copyOf(all);
	}

	private static void add(List<Wanted> all, String kind, List<String> verbs, String group, String resource) {
		verbs.forEach((verb) -> all.add(new Wanted(kind, new Need(verb, group, resource), false)));
	}

}
