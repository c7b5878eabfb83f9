package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ValuePath;
import org.jspecify.annotations.Nullable;

/**
 * Which workloads take a ConfigMap or a Secret into their environment, where a change of
 * it is seen only by pods that start after it. Files of a volume follow by themselves.
 */
final class ConfigReaders {

	/** The kinds whose pods stay until something replaces them. */
	static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet");

	private final Map<String, List<ManifestObject>> readers = new LinkedHashMap<>();

	ConfigReaders(RenderedObjects objects) {
		for (ManifestObject object : objects.all()) {
			// a Job reads it anew whenever it runs
			if (WORKLOADS.contains(object.kind())
					&& ValuePath.find(object.content(), "spec.template.spec") instanceof Map<?, ?> pod) {
				containers(pod.get("initContainers"), object);
				containers(pod.get("containers"), object);
			}
		}
	}

	/** The workloads that read it so. */
	List<ManifestObject> of(ManifestObject config) {
		return this.readers.getOrDefault(config.kind() + "/" + config.name(), List.of());
	}

	private void containers(@Nullable Object containers, ManifestObject workload) {
		each(containers, (container) -> {
			each(container.get("envFrom"), (from) -> {
				reads(workload, "ConfigMap", from.get("configMapRef"));
				reads(workload, "Secret", from.get("secretRef"));
			});
			each(container.get("env"), (variable) -> {
				if (variable.get("valueFrom") instanceof Map<?, ?> from) {
					reads(workload, "ConfigMap", from.get("configMapKeyRef"));
					reads(workload, "Secret", from.get("secretKeyRef"));
				}
			});
		});
	}

	private void reads(ManifestObject workload, String kind, @Nullable Object reference) {
		if (reference instanceof Map<?, ?> map && map.get("name") != null) {
			List<ManifestObject> known = this.readers.computeIfAbsent(kind + "/" + map.get("name"),
					(key) -> new ArrayList<>());
			if (known.isEmpty() || known.get(known.size() - 1) != workload) {
				known.add(workload);
			}
		}
	}

	private static void each(@Nullable Object list, Consumer<Map<?, ?>> action) {
		if (list instanceof List<?> elements) {
			elements.forEach((element) -> {
				if (element instanceof Map<?, ?> map) {
					action.accept(map);
				}
			});
		}
	}

}
