package io.upgradeconsole.plan;

import java.util.Set;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * Tells by its place what sort of change a field's is.
 */
final class FieldCategories {

	private static final String CONTAINER = "(/spec/jobTemplate)?(/spec/template)?/spec/(initContainers|containers)(/\\d+)?";

	private static final Pattern RESOURCES = Pattern.compile(CONTAINER + "/resources(/.*)?");

	private static final Pattern SETTINGS = Pattern.compile(CONTAINER + "/(env|envFrom|args|command)(/.*)?");

	private static final Pattern REPLICAS = Pattern.compile("/spec/(replicas|minReplicas|maxReplicas)");

	private static final Pattern LABELS = Pattern.compile("/metadata/(labels|annotations)(/.*)?");

	private static final Set<String> CONFIG = Set.of("ConfigMap", "Secret");

	private FieldCategories() {
	}

	/** Whatever the category, fields that cannot change are told apart elsewhere. */
	static Change.Category of(ManifestObject object, String pointer) {
		if (Leaves.isImage(pointer)) {
			return Change.Category.IMAGE;
		}
		if (RESOURCES.matcher(pointer).matches()
				|| object.kind().equals("PersistentVolumeClaim") && pointer.startsWith("/spec/resources")) {
			return Change.Category.RESOURCES;
		}
		if (REPLICAS.matcher(pointer).matches()) {
			return Change.Category.REPLICAS;
		}
		if (LABELS.matcher(pointer).matches()) {
			return Change.Category.LABELS;
		}
		if (SETTINGS.matcher(pointer).matches() || CONFIG.contains(object.kind())) {
			return Change.Category.CONFIG;
		}
		return Change.Category.OTHER;
	}

	/** Whether a change there makes a workload replace its pods. */
	static boolean rollsPods(String pointer) {
		return pointer.startsWith("/spec/template/");
	}

}
