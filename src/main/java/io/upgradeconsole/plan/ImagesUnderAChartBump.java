package io.upgradeconsole.plan;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Under path B the images follow the chart, or an earlier tag freezes them.
 */
@Component
class ImagesUnderAChartBump implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		PlanRequest request = upgrade.inputs().request();
		if (request.path() != UpgradePath.CHART_ONLY || !request.choosesChart()) {
			return List.of();
		}
		String frozen = upgrade.inputs().effectiveCommonTag();
		if (frozen.isEmpty()) {
			return List.of(Finding.info("images-follow-appversion", "The images follow the chart",
					"No common image tag is set, so the services run appVersion "
							+ upgrade.inputs().chart().appVersion() + ".",
					"Nothing to do. To move the chart alone, set services.common.imageTag in the values file."));
		}
		if (!frozen.equals(upgrade.inputs().chart().appVersion())) {
			return List.of(Finding.warning("tag-frozen-by-earlier-set", "The images stay at " + frozen,
					"services.common.imageTag is set in the release's values, so the services do not follow the chart to "
							+ upgrade.inputs().chart().appVersion() + ".",
					"Use path C with the tag " + upgrade.inputs().chart().appVersion()
							+ ", or set services.common.imageTag: null in the values file."));
		}
		return List.of();
	}

}
