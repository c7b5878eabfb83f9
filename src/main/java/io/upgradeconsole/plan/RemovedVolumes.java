package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.target.Namespace;

import org.springframework.stereotype.Component;

/**
 * No upgrade of this console deletes a volume: a chart that no longer renders one, say
 * because its database is to be elsewhere from now on, would.
 */
@Component
class RemovedVolumes implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		return check(upgrade.before(), upgrade.after(), upgrade.live().removals(),
				upgrade.inputs().current().release().namespace());
	}

	static List<Finding> check(RenderedObjects before, RenderedObjects after, Removals removals, Namespace namespace) {
		List<String> claims = before.byKey()
			.entrySet()
			.stream()
			.filter((entry) -> !after.byKey().containsKey(entry.getKey()))
			.map(Map.Entry::getValue)
			.filter((object) -> object.kind().equals(Removals.CLAIM))
			.filter(removals::deletes)
			.map(ManifestObject::name)
			.toList();
		if (claims.isEmpty()) {
			return List.of();
		}
		return List.of(Finding.blocking("volume-removed", "This would delete volumes",
				"What is to be deployed no longer has them, so helm would delete " + String.join(", ", claims)
						+ ", and the data with them, unless their storage class retains volumes.",
				"Mark them to be kept, then plan again. Whoever no longer needs the data can delete them afterwards.")
			.withCommand(claims.stream()
				.map((claim) -> "kubectl annotate pvc " + claim + " -n " + namespace + " helm.sh/resource-policy=keep")
				.collect(Collectors.joining("\n"))));
	}

}
