package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.values.ValuesFinding;
import io.upgradeconsole.values.ValuesReview;
import org.springframework.stereotype.Component;

/**
 * What the values file of paths B and C, or else the values in force afterwards, would
 * surprise with.
 */
@Component
class SurprisingValues implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		PlanInputs inputs = upgrade.inputs();
		List<ValuesFinding> found = inputs.request().choosesChart()
				? ValuesReview.findings(inputs.fileValues(), inputs.current().base().config(),
						upgrade.rendering().chartValues(), upgrade.masker())
				: ValuesReview.findings(upgrade.rendering().config());
		return found.stream().map(SurprisingValues::finding).toList();
	}

	private static Finding finding(ValuesFinding found) {
		return new Finding(found.code(), Finding.Severity.valueOf(found.severity().name()), found.title(),
				found.detail(), found.remedy(), null);
	}

}
