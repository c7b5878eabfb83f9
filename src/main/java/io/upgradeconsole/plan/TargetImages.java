package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.upgradeconsole.release.ReleaseFacts;
import org.springframework.stereotype.Component;

/**
 * Every service is rendered with the image that was asked for.
 */
@Component
class TargetImages implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		List<Finding> findings = new ArrayList<>();
		if (!upgrade.volatileImages().isEmpty()) {
			// an approval could not bind them
			findings.add(Finding.blocking("images-change-by-themselves", "The chart renders another image each time",
					"Two renderings of this upgrade differ in: " + String.join("; ", upgrade.volatileImages()) + ".",
					"Report it to whoever publishes the chart, or choose another chart version."));
		}
		if (upgrade.inputs().request().imageTag() != null) {
			target(upgrade, upgrade.inputs().request().imageTag().value(), findings);
		}
		return findings;
	}

	private static void target(RenderedUpgrade upgrade, String target, List<Finding> findings) {
		Map<String, String> images = upgrade.images();
		if (images.isEmpty()) {
			findings.add(Finding.blocking("no-service-rendered", "No service would get the target image",
					"None of the rendered objects is a service of zymtrace.",
					"Check global.namePrefix and which services the values turn off."));
			return;
		}
		Map<String, String> pins = upgrade.inputs().pins();
		Map<String, String> pinned = new TreeMap<>();
		Map<String, String> odd = new TreeMap<>();
		images.forEach((service, image) -> {
			String tag = ReleaseFacts.tag(image);
			if (!tag.equals(target)) {
				(tag.equals(pins.get(service)) ? pinned : odd).put(service, tag);
			}
		});
		if (!pinned.isEmpty()) {
			findings.add(Finding.warning("pinned-services",
					pinned.size() + " of " + images.size() + " services keep a pinned image",
					"A tag of their own beats the common one: " + words(pinned) + ".",
					"To let them follow, set services.<service>.image.tag to null in a values file and use path C."));
		}
		if (!odd.isEmpty()) {
			findings.add(Finding.blocking("images-differ-from-target", "Not every service would get the target image",
					"Rendered instead of " + target + ": " + words(odd) + ".",
					"Look for what else sets these images in the values, and plan again."));
		}
	}

	private static String words(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.map((each) -> each.getKey() + " " + each.getValue())
			.collect(Collectors.joining(", "));
	}

}
