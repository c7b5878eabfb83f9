package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An image, and what decides with which credentials and on which nodes a pod of the
 * release pulls it. It holds names of Secrets, never their content.
 *
 * @param image as the pod template names it
 * @param pullSecrets the names of its image pull secrets
 * @param serviceAccount whose own pull secrets count too; empty for the namespace's
 * default
 * @param nodeSelector the labels that a node must have
 * @param tolerations the taints that a node may have
 * @param nodeAffinity what else is asked of a node, empty where nothing is
 */
public record ImagePull(String image, List<String> pullSecrets, String serviceAccount, Map<String, String> nodeSelector,
		List<Map<String, Object>> tolerations, Map<String, Object> nodeAffinity) {

	private static final List<String> POD_SPECS = List.of("spec.template.spec", "spec.jobTemplate.spec.template.spec");

	/**
	 * The images of an object's pods: those of its init containers, then those of its
	 * containers. Empty for objects that make no pods.
	 */
	public static List<ImagePull> of(ManifestObject object) {
		Map<String, Object> spec = podSpec(object);
		List<ImagePull> pulls = new ArrayList<>();
		for (String kind : List.of("initContainers", "containers")) {
			for (Map<String, Object> container : maps(spec.get(kind))) {
				String image = text(container.get("image"));
				if (!image.isBlank()) {
					pulls.add(of(image, spec));
				}
			}
		}
		return pulls;
	}

	private static ImagePull of(String image, Map<String, Object> spec) {
		Map<String, String> nodes = new LinkedHashMap<>();
		map(spec.get("nodeSelector")).forEach((label, value) -> nodes.put(label, text(value)));
		return new ImagePull(image,
				maps(spec.get("imagePullSecrets")).stream().map((secret) -> text(secret.get("name"))).toList(),
				text(spec.get("serviceAccountName")), nodes, maps(spec.get("tolerations")),
				// affinity to pods would keep a pod away that is none of theirs
				map(ValuePath.find(spec, "affinity.nodeAffinity")));
	}

	private static Map<String, Object> podSpec(ManifestObject object) {
		if (object.kind().equals("Pod")) {
			return map(object.content().get("spec"));
		}
		return POD_SPECS.stream()
			.map((path) -> map(ValuePath.find(object.content(), path)))
			.filter((spec) -> !spec.isEmpty())
			.findFirst()
			.orElse(Map.of());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(@Nullable Object value) {
		return (value instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

	private static List<Map<String, Object>> maps(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(ImagePull::map).toList() : List.of();
	}

	private static String text(@Nullable Object value) {
		return Objects.toString(value, "");
	}

}
