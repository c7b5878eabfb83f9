package io.upgradeconsole.plan;

import java.util.List;

/**
 * One kind of thing that an approver should know before an upgrade runs.
 */
interface FindingRule {

	/**
	 * What it finds, empty for most upgrades. Neither title nor detail holds a secret.
	 */
	List<Finding> check(RenderedUpgrade upgrade);

}
