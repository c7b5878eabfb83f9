package io.upgradeconsole.journeys;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.upgradeconsole.sandbox.simulator.Access.Deed;

/**
 * What the console's chart grants though not every run in a sandbox needs it, and why it
 * does. A grant that one helm alone needs is spare with the other.
 */
record SpareGrants(Only only, String verbs, String resources, String why) {

	private static final String OBJECTS = "configmaps services persistentvolumeclaims deployments.apps "
			+ "statefulsets.apps ingresses.networking.k8s.io networkpolicies.networking.k8s.io "
			+ "horizontalpodautoscalers.autoscaling poddisruptionbudgets.policy podmonitors.monitoring.coreos.com";

	private static final List<SpareGrants> ALL = List.of(
			new SpareGrants(Only.HELM_4, "list watch", OBJECTS, "it waits for objects by watching all of their kind"),
			new SpareGrants(Only.HELM_4, "watch", "secrets", "for those of the release, too"),
			new SpareGrants(Only.HELM_4, "list", "pods", "it looks into StatefulSets"),
			new SpareGrants(Only.HELM_4, "patch", "jobs.batch", "it makes hooks by applying them"),
			new SpareGrants(Only.HELM_3, "get", "namespaces jobs.batch", "it asks for what it made"),
			new SpareGrants(Only.SOMETIMES, "watch", "pods",
					"before fabric8 reads the log of a pod that is not ready, it watches that for no time at all"));

	/** When it is needed. */
	enum Only {

		HELM_3, HELM_4, SOMETIMES

	}

	/** Those that a run with this helm does not use. */
	static Set<Deed> with(int helm, String namespace) {
		return deeds(namespace, (only) -> only != Only.SOMETIMES && !only.name().endsWith(String.valueOf(helm)));
	}

	/** Those that a run may use or not. */
	static Set<Deed> sometimes(String namespace) {
		return deeds(namespace, (only) -> only == Only.SOMETIMES);
	}

	private static Set<Deed> deeds(String namespace, Predicate<Only> which) {
		Set<Deed> deeds = new TreeSet<>();
		ALL.stream()
			.filter((grants) -> which.test(grants.only))
			.forEach((grants) -> deeds.addAll(deeds(namespace, grants.verbs, grants.resources)));
		return deeds;
	}

	/** Each of the verbs with each of the resources. */
	static Set<Deed> deeds(String namespace, String verbs, String resources) {
		Set<Deed> deeds = new TreeSet<>();
		for (String verb : verbs.split(" ")) {
			for (String resource : resources.split(" ")) {
				String[] parts = resource.split("\\.", 2);
				deeds.add(new Deed(namespace, (parts.length > 1) ? parts[1] : "", parts[0], verb));
			}
		}
		return deeds;
	}

}
