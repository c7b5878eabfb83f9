package io.upgradeconsole.plan;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Path A is a promise: nothing but images changes.
 */
@Component
class ImageOnlyPromise implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		if (upgrade.inputs().request().path() != UpgradePath.IMAGE_ONLY) {
			return List.of();
		}
		List<String> beyond = upgrade.beyondImages();
		if (beyond.isEmpty()) {
			return List.of();
		}
		return List.of(Finding.blocking("path-a-touches-more-than-images", "This would change more than images",
				beyond.size() + " more would change: " + String.join("; ", beyond) + ".", "Use path C with chart "
						+ upgrade.inputs().chart().version() + " and read its changes, or choose another tag."));
	}

}
