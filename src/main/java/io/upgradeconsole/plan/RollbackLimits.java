package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What no rollback brings back: a schema that was migrated, and data.
 */
final class RollbackLimits {

	private static final String ESCALATE = "Watch the logs of ingest, web and identity for some minutes afterwards. "
			+ "Where they complain about the shape of data (a column, table or relation that is unknown or missing, a type that does not fit, "
			+ "something that cannot be decoded), stop, change nothing more, and write to support@zymtrace.com.";

	private RollbackLimits() {
	}

	static List<Finding> of(PlannedRollback rollback) {
		List<Finding> findings = new ArrayList<>(
				schema(rollback.records().current().chartVersion(), rollback.records().target().chartVersion(),
						rollback.images().stream().anyMatch((image) -> !image.before().equals(image.after()))));
		List<String> inCluster = rollback.databasesInCluster();
		findings.add(inCluster.isEmpty()
				? Finding.info("data-stays", "Data stays as it is",
						"What was written since stays in the databases, which live outside of this release.",
						"Where data has to go back too, restore a backup of the databases.")
				: Finding.warning("data-stays", "Data stays as it is",
						"What was written since stays on the volumes of " + String.join(", ", inCluster)
								+ ". A rollback touches no volume.",
						"Where data has to go back too, only a snapshot of these volumes, or a dump, brings it back."));
		return findings;
	}

	/**
	 * What becomes of the schema.
	 * @param from the chart's version that is left
	 * @param to the one that comes back
	 * @param imagesChange whether other images run afterwards
	 */
	static List<Finding> schema(String from, String to, boolean imagesChange) {
		if (!from.equals(to)) {
			return List.of(Finding.warning("schema-stays", "What migrations did to the databases stays", "Chart " + from
					+ " may have brought migrations that chart " + to
					+ " does not know. They mostly add tables and columns, which older services can live with; not always. "
					+ "The risk is higher than after a change of images alone.", ESCALATE));
		}
		if (imagesChange) {
			return List.of(Finding.info("schema-stays", "What migrations did to the databases stays",
					"The chart stays at " + to
							+ ", so the risk is low. But newer images may have migrated something: that is not undone.",
					ESCALATE));
		}
		return List.of();
	}

}
