package io.upgradeconsole.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.cluster.ImagePull;
import io.upgradeconsole.cluster.ManifestObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.annotation.Id;

/**
 * The images that a plan renders. Whether a cluster can pull them is asked later, if
 * somebody wants to know, so they are kept apart from the plan.
 *
 * @param planId the plan
 * @param content the images, as JSON
 */
record PlannedImages(@Id UUID planId, String content) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** When a hook runs whose image an upgrade needs. */
	private static final List<String> UPGRADING = List.of("pre-upgrade", "post-upgrade");

	static PlannedImages of(UUID planId, List<PlannedImage> images) {
		return new PlannedImages(planId, JSON.writeValueAsString(images));
	}

	List<PlannedImage> images() {
		return JSON.readValue(this.content, new TypeReference<List<PlannedImage>>() {
		});
	}

	/**
	 * Each image once for every way in which it is pulled: with other credentials or on
	 * other nodes the answer may be another.
	 */
	static List<PlannedImage> of(RenderedObjects before, RenderedObjects after, RegistryMirrors mirrors) {
		Map<ImagePull, Set<String>> users = new LinkedHashMap<>();
		for (ManifestObject object : after.all()) {
			if (isUpgraded(object)) {
				ImagePull.of(object)
					.forEach((pull) -> users.computeIfAbsent(pull, (unknown) -> new LinkedHashSet<>())
						.add(object.kind() + " " + object.name()));
			}
		}
		return users.entrySet()
			.stream()
			.map((each) -> new PlannedImage(each.getKey(), List.copyOf(each.getValue()),
					each.getKey().pullSecrets().stream().filter((name) -> isToCome(name, before, after)).toList(),
					mirrors.of(each.getKey().image())))
			.toList();
	}

	private static boolean isUpgraded(ManifestObject object) {
		return object.source() == ManifestObject.Source.MANIFEST
				|| UPGRADING.stream().anyMatch(object.annotation("helm.sh/hook")::contains);
	}

	/** Whether the upgrade makes or changes the Secret: a pull now has another. */
	private static boolean isToCome(String name, RenderedObjects before, RenderedObjects after) {
		ManifestObject planned = secret(name, after);
		ManifestObject recorded = secret(name, before);
		return planned != null && (recorded == null || !login(planned).equals(login(recorded)));
	}

	private static @Nullable ManifestObject secret(String name, RenderedObjects objects) {
		return objects.all()
			.stream()
			.filter((object) -> object.kind().equals("Secret") && object.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	private static List<String> login(ManifestObject secret) {
		return List.of(Objects.toString(secret.content().get("data")),
				Objects.toString(secret.content().get("stringData")));
	}

}
