package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.values.ValuesFinding;
import io.upgradeconsole.values.ValuesReview;
import org.springframework.stereotype.Component;

/**
 * What the values file of paths B and C, or the deployed values of path A, would surprise
 * with.
 */
@Component
class SurprisingValues implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		PlanInputs inputs = upgrade.inputs();
		List<ValuesFinding> found = inputs.request().path().changesChart()
				? ValuesReview.findings(inputs.fileValues(), inputs.current().base().config(),
						upgrade.rendering().chartValues(), upgrade.masker())
				: ValuesReview.findings(inputs.current().base().config());
		return found.stream().map(SurprisingValues::finding).toList();
	}

	private static Finding finding(ValuesFinding found) {
		return new Finding(found.code(), Finding.Severity.valueOf(found.severity().name()), found.title(),
				found.detail(), found.remedy(), null);
	}

}
