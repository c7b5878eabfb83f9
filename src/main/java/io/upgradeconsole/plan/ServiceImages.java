package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.release.ReleaseFacts;

/**
 * The images of zymtrace's own services, which follow the common tag; databases have
 * versions of their own.
 */
final class ServiceImages {

	/** By FACTS: six Deployments and the migrate Job. */
	static final Set<String> SERVICES = Set.of("ingest", "web", "gateway", "symdb", "identity", "ui", "migrate");

	private ServiceImages() {
	}

	/** By service, the image that its Deployment or Job names. */
	static Map<String, String> of(List<ManifestObject> objects, String prefix) {
		Map<String, String> images = new LinkedHashMap<>();
		for (ManifestObject object : objects) {
			String service = ReleaseFacts.serviceName(object.name(), prefix);
			boolean runs = object.kind().equals("Deployment") || object.kind().equals("Job");
			if (runs && SERVICES.contains(service) && !object.images().isEmpty()) {
				images.putIfAbsent(service, object.images().get(0));
			}
		}
		return images;
	}

	static List<ImageChange> changes(Map<String, String> before, Map<String, String> after) {
		Set<String> services = new TreeSet<>(before.keySet());
		services.addAll(after.keySet());
		List<ImageChange> changes = new ArrayList<>();
		services.forEach((service) -> changes
			.add(new ImageChange(service, before.getOrDefault(service, ""), after.getOrDefault(service, ""))));
		return changes;
	}

}
