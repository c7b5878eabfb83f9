package io.upgradeconsole.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Databases in the cluster should be backed up; it is said once and blocks nothing.
 */
@Component
class BackupWarning implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		Map<String, String> inCluster = new LinkedHashMap<>(upgrade.inputs().current().facts().databaseModes());
		inCluster.values().removeIf((mode) -> !mode.equals("create"));
		if (!inCluster.isEmpty()) {
			return List.of(Finding.warning("backup-warning", "Databases live in this cluster",
					"On volumes of the cluster: " + String.join(", ", inCluster.keySet())
							+ ". A rollback does not bring data back.",
					"Take a snapshot of their volumes, or a dump, before you go on. Nothing waits for it."));
		}
		return List.of();
	}

}
