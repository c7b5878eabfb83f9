package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.target.ChartVersion;
import org.springframework.stereotype.Component;

/**
 * How far the chart moves, and which way.
 */
@Component
class ChartDistance implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		ChartVersion from = new ChartVersion(upgrade.inputs().current().facts().chartVersion());
		ChartVersion to = upgrade.inputs().chart().version();
		if (to.compareTo(from) < 0) {
			return List.of(Finding.warning("downgrade", "This goes back to an older chart",
					"From " + from + " to " + to + ". Migrations do not run backwards.",
					"To return to a revision that ran, roll back instead."));
		}
		if (to.major() > from.major() + 1) {
			return List.of(Finding.warning("major-jump", "This jumps over a major version",
					"From " + from + " to " + to + ": the migrate Job may not handle the distance.",
					"Upgrade to a release of each major version in between first."));
		}
		return List.of();
	}

}
