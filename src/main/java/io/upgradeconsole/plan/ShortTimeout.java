package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.List;

import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.ui.Elapsed;

import org.springframework.stereotype.Component;

/**
 * Helm's own timeout ends a migration that the chart would let run on.
 */
@Component
class ShortTimeout implements FindingRule {

	private final PlanProperties properties;

	ShortTimeout(PlanProperties properties) {
		this.properties = properties;
	}

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		UpgradeTimeout asked = upgrade.inputs().request().timeout();
		if (asked == null) {
			return List.of();
		}
		return MigrateDeadline.of(upgrade)
			.filter((deadline) -> asked.duration().compareTo(deadline.plus(this.properties.timeoutMargin())) < 0)
			.map((deadline) -> List.of(finding(asked, deadline)))
			.orElseGet(List::of);
	}

	private Finding finding(UpgradeTimeout asked, Duration deadline) {
		UpgradeTimeout enough = UpgradeTimeout.atMost(deadline.plus(this.properties.timeoutMargin()));
		return Finding.warning("helm-timeout-shorter-than-migrate", "Helm may give up before the migration does",
				"Helm waits " + Elapsed.of(asked.duration()) + ", and the chart lets its migrate Job run for "
						+ Elapsed.of(deadline)
						+ " after its pod has started. If helm's time is up first, it rolls back while the schema is half-way.",
				"Leave the timeout out, or set it to " + enough + " or more. If a migration of yours needs longer than "
						+ Elapsed.of(deadline)
						+ ", as it may on large tables, raise services.migrate.timeoutSeconds in the values file too.");
	}

}
