package io.upgradeconsole.plan;

import java.util.Objects;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ValuePath;

/**
 * The fields that the API server lets nobody change once an object exists.
 */
final class ImmutableFields {

	private static final Set<String> STATEFUL_SET_MAY = Set.of("replicas", "ordinals", "template", "updateStrategy",
			"revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy", "minReadySeconds");

	private static final Set<String> JOB_MAY_NOT = Set.of("selector", "template", "completionMode", "managedBy",
			"podFailurePolicy", "successPolicy", "backoffLimitPerIndex", "podReplacementPolicy");

	/** Of a ConfigMap or Secret that says so of itself. */
	private static final Set<String> FROZEN = Set.of("data", "binaryData", "stringData", "immutable");

	private static final Set<String> STORAGE_CLASS_MAY_NOT = Set.of("provisioner", "parameters", "reclaimPolicy",
			"volumeBindingMode");

	private ImmutableFields() {
	}

	/** Whether such a change is refused with 422. */
	static boolean refuses(ManifestObject before, FieldDiff.Difference difference) {
		String[] steps = difference.pointer().split("/");
		String first = (steps.length > 1) ? steps[1] : "";
		String second = (steps.length > 2) ? steps[2] : "";
		boolean spec = first.equals("spec");
		return switch (before.kind()) {
			case "StatefulSet" -> spec && !STATEFUL_SET_MAY.contains(second);
			case "PersistentVolumeClaim" -> spec && claim(second, difference);
			case "Deployment", "DaemonSet", "ReplicaSet" -> spec && second.equals("selector");
			case "Job" -> spec && JOB_MAY_NOT.contains(second);
			case "Service" -> spec && service(second, before, difference);
			case "ConfigMap", "Secret" -> first.equals("type") || isFrozen(before) && FROZEN.contains(first);
			case "RoleBinding", "ClusterRoleBinding" -> first.equals("roleRef");
			case "StorageClass" -> STORAGE_CLASS_MAY_NOT.contains(first);
			default -> false;
		};
	}

	/** A claim may only grow. */
	private static boolean claim(String field, FieldDiff.Difference difference) {
		return switch (field) {
			case "resources" -> Quantity.shrinks(text(difference.before()), text(difference.after()));
			case "volumeAttributesClassName" -> false;
			default -> true;
		};
	}

	/**
	 * The server fills the address in where it is left out, and keeps it: only another
	 * one is refused.
	 */
	private static boolean service(String field, ManifestObject before, FieldDiff.Difference difference) {
		return switch (field) {
			case "clusterIP", "clusterIPs" ->
				!difference.after().isAbsent() && !"ExternalName".equals(ValuePath.find(before.content(), "spec.type"));
			case "loadBalancerClass" -> "LoadBalancer".equals(ValuePath.find(before.content(), "spec.type"));
			default -> false;
		};
	}

	private static boolean isFrozen(ManifestObject object) {
		return Boolean.TRUE.equals(object.content().get("immutable"));
	}

	private static String text(FieldDiff.Node node) {
		return Objects.toString(node.value(), "");
	}

}
