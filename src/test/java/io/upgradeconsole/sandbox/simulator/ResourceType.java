package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Optional;

/**
 * A kind of object that the simulated API serves.
 *
 * @param group the API group, empty for the core
 * @param version the version within the group
 * @param plural the name in paths
 * @param kind the name in objects
 * @param namespaced whether objects live in namespaces
 * @param shortName what kubectl users type, may be empty
 */
record ResourceType(String group, String version, String plural, String kind, boolean namespaced, String shortName) {

	static final List<ResourceType> ALL = List.of(cluster("", "v1", "namespaces", "Namespace", "ns"),
			cluster("", "v1", "nodes", "Node", "no"), namespaced("", "v1", "pods", "Pod", "po"),
			namespaced("", "v1", "services", "Service", "svc"), namespaced("", "v1", "secrets", "Secret", ""),
			namespaced("", "v1", "configmaps", "ConfigMap", "cm"),
			namespaced("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim", "pvc"),
			cluster("", "v1", "persistentvolumes", "PersistentVolume", "pv"),
			namespaced("", "v1", "serviceaccounts", "ServiceAccount", "sa"),
			namespaced("", "v1", "events", "Event", "ev"), namespaced("", "v1", "endpoints", "Endpoints", "ep"),
			namespaced("", "v1", "replicationcontrollers", "ReplicationController", "rc"),
			namespaced("", "v1", "limitranges", "LimitRange", "limits"),
			namespaced("", "v1", "resourcequotas", "ResourceQuota", "quota"),
			namespaced("apps", "v1", "deployments", "Deployment", "deploy"),
			namespaced("apps", "v1", "replicasets", "ReplicaSet", "rs"),
			namespaced("apps", "v1", "statefulsets", "StatefulSet", "sts"),
			namespaced("apps", "v1", "daemonsets", "DaemonSet", "ds"), namespaced("batch", "v1", "jobs", "Job", ""),
			namespaced("batch", "v1", "cronjobs", "CronJob", "cj"),
			namespaced("policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", "pdb"),
			namespaced("autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler", "hpa"),
			namespaced("networking.k8s.io", "v1", "ingresses", "Ingress", "ing"),
			cluster("networking.k8s.io", "v1", "ingressclasses", "IngressClass", ""),
			namespaced("networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy", "netpol"),
			cluster("storage.k8s.io", "v1", "storageclasses", "StorageClass", "sc"),
			// what a cluster has where somebody installed the Prometheus operator
			namespaced("monitoring.coreos.com", "v1", "podmonitors", "PodMonitor", "pmon"),
			namespaced("rbac.authorization.k8s.io", "v1", "roles", "Role", ""),
			namespaced("rbac.authorization.k8s.io", "v1", "rolebindings", "RoleBinding", ""),
			cluster("rbac.authorization.k8s.io", "v1", "clusterroles", "ClusterRole", ""),
			cluster("rbac.authorization.k8s.io", "v1", "clusterrolebindings", "ClusterRoleBinding", ""),
			cluster("apiregistration.k8s.io", "v1", "apiservices", "APIService", ""),
			cluster("apiextensions.k8s.io", "v1", "customresourcedefinitions", "CustomResourceDefinition", "crd"));

	static final ResourceType NAMESPACES = of("namespaces");

	static final ResourceType PODS = of("pods");

	static final ResourceType SERVICES = of("services");

	static final ResourceType SECRETS = of("secrets");

	static final ResourceType EVENTS = of("events");

	static final ResourceType CLAIMS = of("persistentvolumeclaims");

	static final ResourceType DEPLOYMENTS = of("deployments");

	static final ResourceType REPLICA_SETS = of("replicasets");

	static final ResourceType STATEFUL_SETS = of("statefulsets");

	static final ResourceType JOBS = of("jobs");

	static ResourceType of(String plural) {
		return ALL.stream()
			.filter((type) -> type.plural.equals(plural))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The simulator serves no " + plural));
	}

	static Optional<ResourceType> find(String group, String version, String plural) {
		return ALL.stream()
			.filter((type) -> type.group.equals(group) && type.version.equals(version) && type.plural.equals(plural))
			.findFirst();
	}

	/**
	 * What access to one of its subresources is asked for, such as
	 * {@code services/proxy}.
	 */
	ResourceType withSubresource(String name) {
		return new ResourceType(this.group, this.version, this.plural + "/" + name, this.kind, this.namespaced, "");
	}

	String apiVersion() {
		return this.group.isEmpty() ? this.version : this.group + "/" + this.version;
	}

	/** The name in messages, such as {@code deployments.apps}. */
	String qualifiedName() {
		return this.group.isEmpty() ? this.plural : this.plural + "." + this.group;
	}

	/**
	 * The path below which the group's resources are served, such as
	 * {@code apis/apps/v1}.
	 */
	String root() {
		return this.group.isEmpty() ? "api/" + this.version : "apis/" + apiVersion();
	}

	private static ResourceType namespaced(String group, String version, String plural, String kind, String shortName) {
		return new ResourceType(group, version, plural, kind, true, shortName);
	}

	private static ResourceType cluster(String group, String version, String plural, String kind, String shortName) {
		return new ResourceType(group, version, plural, kind, false, shortName);
	}

}
