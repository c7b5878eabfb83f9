package io.upgradeconsole.plan;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What a migration did to the schema stays when helm goes back.
 */
@Component
class WayBack implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		String from = upgrade.inputs().current().base().chartVersion();
		String to = upgrade.inputs().chart().version().value();
		if (!upgrade.inputs().request().choosesChart() || from.equals(to)) {
			return List.of();
		}
		return List.of(Finding.warning("rollback-risk", "The way back may need support", "Chart " + to
				+ " may bring migrations that chart " + from
				+ " does not know. A rollback brings objects and images back; what was migrated stays as it is.",
				"Read the release notes for changes of the schema, and have a backup of the databases before you start."));
	}

}
