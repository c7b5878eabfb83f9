package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.target.ImageTag;
import org.springframework.stereotype.Component;

/**
 * Under path C the chart may bring the very tag that is asked for, and setting it all the
 * same would freeze the images at the next upgrade.
 */
@Component
class TagTheChartBrings implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		PlanInputs inputs = upgrade.inputs();
		ImageTag tag = inputs.request().imageTag();
		if (inputs.request().path() != UpgradePath.COMBINED || tag == null
				|| !tag.value().equals(inputs.chart().appVersion())) {
			return List.of();
		}
		if (!inputs.setsImageTag()) {
			return List.of(Finding.info("appVersion-equals-tag", "The chart brings this tag by itself",
					"Chart " + inputs.chart().version() + " has the appVersion " + tag
							+ ", so --set is left out of the command, and later charts bring theirs.",
					"Nothing to do."));
		}
		return List.of(Finding.info("appVersion-equals-tag", "The tag is set although the chart brings it",
				"The values set " + HelmCommand.COMMON_IMAGE_TAG + " to " + inputs.effectiveCommonTag()
						+ ". They would win over the chart's appVersion " + tag
						+ ", so the command sets the tag, and it stays set.",
				"To let the images follow the chart from now on, set " + HelmCommand.COMMON_IMAGE_TAG
						+ ": null in the values file and plan again."));
	}

}
