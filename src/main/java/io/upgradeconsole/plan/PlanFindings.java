package io.upgradeconsole.plan;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What an approver should know about an upgrade before it runs.
 */
@Component
class PlanFindings {

	private final List<FindingRule> rules;

	PlanFindings(List<FindingRule> rules) {
		this.rules = rules;
	}

	/** All findings, the severest first. */
	List<Finding> of(RenderedUpgrade upgrade) {
		return this.rules.stream()
			.flatMap((rule) -> rule.check(upgrade).stream())
			.sorted(Finding.SEVEREST_FIRST)
			.toList();
	}

}
