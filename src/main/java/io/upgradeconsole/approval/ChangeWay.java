package io.upgradeconsole.approval;

import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.UpgradePath;

/**
 * The way in which a plan changes a release, as rules tell plans apart.
 */
public enum ChangeWay {

	/** Path A. */
	IMAGE_ONLY,
	/** Path B. */
	CHART_ONLY,
	/** Path C. */
	COMBINED,
	/** Back to an earlier revision, whichever way. */
	ROLLBACK;

	static ChangeWay of(PlanContent content) {
		UpgradePath path = content.path();
		if (content.kind() == PlanKind.ROLLBACK || content.backTo() != null || path == null) {
			return ROLLBACK;
		}
		return switch (path) {
			case IMAGE_ONLY -> IMAGE_ONLY;
			case CHART_ONLY -> CHART_ONLY;
			case COMBINED -> COMBINED;
		};
	}

}
