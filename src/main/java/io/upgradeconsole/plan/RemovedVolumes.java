package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import org.springframework.stereotype.Component;

/**
 * No upgrade of this console deletes a volume: a chart that no longer renders one, say
 * because its database is to be elsewhere from now on, would.
 */
@Component
class RemovedVolumes implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		List<String> claims = upgrade.before()
			.byKey()
			.entrySet()
			.stream()
			.filter((entry) -> !upgrade.after().byKey().containsKey(entry.getKey()))
			.map(Map.Entry::getValue)
			.filter((object) -> object.kind().equals(Removals.CLAIM))
			.filter(upgrade.live().removals()::deletes)
			.map(ManifestObject::name)
			.toList();
		if (claims.isEmpty()) {
			return List.of();
		}
		return List.of(Finding.blocking("volume-removed", "This would delete volumes",
				"The new chart has them no longer, so helm would delete " + String.join(", ", claims)
						+ ", and the data with them, unless their storage class retains volumes.",
				"Mark them to be kept, then plan again. Whoever no longer needs the data can delete them afterwards.")
			.withCommand(claims.stream()
				.map((claim) -> "kubectl annotate pvc " + claim + " -n "
						+ upgrade.inputs().current().release().namespace() + " helm.sh/resource-policy=keep")
				.collect(Collectors.joining("\n"))));
	}

}
