package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.AccessReviews.Need;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.cluster.ServedKinds;
import io.upgradeconsole.target.Namespace;

/**
 * What an upgrade of the chart does to a cluster, as permissions: helm replaces hooks,
 * patches the manifest's objects, watches both and keeps its records in Secrets; the
 * console reads what runs, and puts back what helm leaves.
 */
final class Needs {

	private static final List<String> CHANGING = List.of("get", "list", "watch", "create", "patch", "delete");

	/** Drift is found by patches that are not kept. */
	private static final List<String> LOOKING = List.of("get", "patch");

	private static final List<String> LOOKING_FOR = List.of("get", "list", "patch");

	private static final List<String> PUTTING_BACK = List.of("get", "list", "create", "update", "patch", "delete");

	/** What every upgrade takes, whatever the chart has. */
	private static final String ALWAYS = "";

	/** What none takes: without it something is lost, and a plan says what. */
	private static final String NEVER = "-";

	private static final String APPS = "apps";

	private static final String NETWORKING = "networking.k8s.io";

	/** What the chart looks up, and its render aborts where that is forbidden. */
	private static final List<Wanted> LOOKED_UP = Stream.of("v1.networking.k8s.io", "v1beta1.metrics.k8s.io")
		.map((name) -> new Wanted(Grants.LOOKED_UP.kind(),
				new Need("get", Grants.LOOKED_UP.group(), "apiservices", name), Where.CLUSTER))
		.toList();

	/** A plan is bound to its cluster by the UID. */
	private static final Wanted NAMESPACE = new Wanted(NEVER, new Need("get", "", "namespaces"), Where.ITSELF);

	/** What the account of a console does that runs helm itself. */
	static final List<Wanted> OF_BOTH = ofBoth();

	/** What the account of helm's Jobs does. */
	static final List<Wanted> OF_HELM = ofHelm();

	/** What the account of a console does whose helm runs in Jobs. */
	static final List<Wanted> OF_CONSOLE = ofConsole();

	/** Everything in a namespace, as an administrator's role gives it. */
	static final Wanted EVERYTHING = new Wanted(ALWAYS, new Need("*", "*", "*"), Where.RELEASE);

	private Needs() {
	}

	/** Where something is to be allowed. */
	enum Where {

		/** In the release's namespace. */
		RELEASE,
		/** In that of the Jobs. */
		JOBS,
		/** It is about the release's namespace itself, and no other one. */
		ITSELF,
		/** It is about what belongs to no namespace. */
		CLUSTER

	}

	/**
	 * One permission.
	 *
	 * @param kind the kind of object that takes it, empty where every upgrade does, a
	 * dash where none does
	 * @param need the permission
	 * @param where where it has to be given
	 */
	record Wanted(String kind, Need need, Where where) {

		/** The permission, with the name of the one object where that is known now. */
		Need need(Namespace release) {
			return (this.where == Where.ITSELF)
					? new Need(this.need.verb(), this.need.group(), this.need.resource(), release.value()) : this.need;
		}

		boolean isNeededFor(Collection<ObjectKind> kinds) {
			return this.kind.equals(ALWAYS) || kinds.stream().anyMatch(this::isAbout);
		}

		private boolean isAbout(ObjectKind other) {
			return this.kind.equals(other.kind()) && this.need.group().equals(other.group());
		}

	}

	/**
	 * Whether the lists above speak of this kind. Of any other one the cluster has to
	 * tell what it calls its objects.
	 */
	static boolean isKnown(ObjectKind kind) {
		return (kind.kind().equals("Secret") && kind.group().isEmpty())
				|| OF_BOTH.stream().anyMatch((wanted) -> wanted.isAbout(kind));
	}

	/** What helm does to objects of a kind that the lists do not have. */
	static List<Wanted> ofHelm(ServedKinds.Served served) {
		return of(served, CHANGING);
	}

	/** What the console does to them where helm runs in Jobs. */
	static List<Wanted> ofConsole(ServedKinds.Served served) {
		return of(served, LOOKING);
	}

	private static List<Wanted> of(ServedKinds.Served served, List<String> verbs) {
		return verbs.stream()
			.map((verb) -> new Wanted(served.kind().kind(), new Need(verb, served.kind().group(), served.plural()),
					served.namespaced() ? Where.RELEASE : Where.CLUSTER))
			.toList();
	}

	private static List<Wanted> ofBoth() {
		List<Wanted> all = new ArrayList<>();
		addChanging(all);
		add(all, ALWAYS, List.of("list", "watch"), "", "pods");
		// a rollback puts them back as hooks, by replacing them
		add(all, "Deployment", List.of("update"), APPS, "deployments");
		add(all, "Ingress", List.of("update"), NETWORKING, "ingresses");
		all.add(NAMESPACE);
		all.addAll(LOOKED_UP);
		return List.copyOf(all);
	}

	private static List<Wanted> ofHelm() {
		List<Wanted> all = new ArrayList<>();
		addChanging(all);
		add(all, ALWAYS, List.of("list"), "", "pods");
		// by which a Job is told what to run
		all.add(new Wanted(ALWAYS, new Need("get", "", "secrets"), Where.JOBS));
		all.addAll(LOOKED_UP);
		return List.copyOf(all);
	}

	private static void addChanging(List<Wanted> all) {
		add(all, ALWAYS, CHANGING, "", "secrets");
		add(all, ALWAYS, List.of("update"), "", "secrets");
		add(all, "ConfigMap", CHANGING, "", "configmaps");
		add(all, "Service", CHANGING, "", "services");
		add(all, "PersistentVolumeClaim", CHANGING, "", "persistentvolumeclaims");
		add(all, "Deployment", CHANGING, APPS, "deployments");
		// by which helm waits for them
		add(all, "Deployment", List.of("list"), APPS, "replicasets");
		add(all, "StatefulSet", CHANGING, APPS, "statefulsets");
		add(all, "Job", CHANGING, "batch", "jobs");
		add(all, "Ingress", CHANGING, NETWORKING, "ingresses");
		add(all, "NetworkPolicy", CHANGING, NETWORKING, "networkpolicies");
		add(all, "HorizontalPodAutoscaler", CHANGING, "autoscaling", "horizontalpodautoscalers");
		add(all, "PodDisruptionBudget", CHANGING, "policy", "poddisruptionbudgets");
	}

	private static List<Wanted> ofConsole() {
		List<Wanted> all = new ArrayList<>();
		// it reads helm's records, and puts back the chart's own
		add(all, ALWAYS, PUTTING_BACK, "", "secrets");
		add(all, ALWAYS, List.of("list"), "", "pods");
		add(all, "ConfigMap", LOOKING, "", "configmaps");
		add(all, "Service", LOOKING_FOR, "", "services");
		add(all, "PersistentVolumeClaim", LOOKING_FOR, "", "persistentvolumeclaims");
		add(all, "Deployment", PUTTING_BACK, APPS, "deployments");
		add(all, "StatefulSet", LOOKING_FOR, APPS, "statefulsets");
		add(all, "Job", List.of("list"), "batch", "jobs");
		add(all, "Ingress", PUTTING_BACK, NETWORKING, "ingresses");
		add(all, "NetworkPolicy", LOOKING, NETWORKING, "networkpolicies");
		add(all, "HorizontalPodAutoscaler", LOOKING_FOR, "autoscaling", "horizontalpodautoscalers");
		add(all, "PodDisruptionBudget", LOOKING, "policy", "poddisruptionbudgets");
		all.add(NAMESPACE);
		all.addAll(LOOKED_UP);
		return List.copyOf(all);
	}

	private static void add(List<Wanted> all, String kind, List<String> verbs, String group, String resource) {
		verbs.forEach((verb) -> all.add(new Wanted(kind, new Need(verb, group, resource), Where.RELEASE)));
	}

}
