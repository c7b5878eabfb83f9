package io.upgradeconsole.sandbox.simulator;

import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What a pod needs of Secrets and ConfigMaps and does not find, in the kubelet's words.
 */
final class MissingConfiguration {

	private final ObjectStore store;

	MissingConfiguration(ObjectStore store) {
		this.store = store;
	}

	/** Why a volume cannot be mounted. */
	Optional<String> ofVolumes(KubeObject pod) {
		return Json.stream(pod.spec().path("volumes"))
			.flatMap((volume) -> Stream
				.of(missing(pod, ResourceType.of("secrets"), volume.path("secret"), "secretName"),
						missing(pod, ResourceType.of("configmaps"), volume.path("configMap"), "name"))
				.flatMap(Optional::stream)
				.map((why) -> "MountVolume.SetUp failed for volume \"%s\" : %s"
					.formatted(volume.path("name").asString(""), why)))
			.findFirst();
	}

	/** Why a container's environment cannot be made. */
	Optional<String> ofEnvironment(KubeObject pod) {
		return Json.stream(pod.spec().path("containers"))
			.flatMap(
					(container) -> Stream.concat(
							Json.stream(container.path("envFrom"))
								.flatMap((from) -> Stream.of(
										missing(pod, ResourceType.of("secrets"), from.path("secretRef"), "name"),
										missing(pod, ResourceType.of("configmaps"), from.path("configMapRef"),
												"name"))),
							Json.stream(container.path("env"))
								.map((variable) -> variable.path("valueFrom"))
								.flatMap((from) -> Stream.of(
										missing(pod, ResourceType.of("secrets"), from.path("secretKeyRef"), "name"),
										missing(pod, ResourceType.of("configmaps"), from.path("configMapKeyRef"),
												"name")))))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<String> missing(KubeObject pod, ResourceType type, JsonNode reference, String field) {
		String name = reference.path(field).asString("");
		if (name.isEmpty() || reference.path("optional").asBoolean(false)) {
			return Optional.empty();
		}
		Optional<KubeObject> found = this.store.find(type, pod.namespace(), name);
		if (found.isEmpty()) {
			return Optional.of("%s \"%s\" not found".formatted(type.kind().toLowerCase(), name));
		}
		String key = reference.path("key").asString("");
		return key.isEmpty() || found.get().json().path("data").has(key) ? Optional.empty()
				: Optional.of("couldn't find key %s in %s %s/%s".formatted(key, type.kind(), pod.namespace(), name));
	}

}
