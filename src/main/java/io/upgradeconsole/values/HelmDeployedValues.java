package io.upgradeconsole.values;

import java.util.Map;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Reads the deployed values from helm's record, which holds what {@code helm get values}
 * would print, only that a large number stays as it is there.
 */
@Component
class HelmDeployedValues implements DeployedValues {

	private static final String NULLS_LEFT_OUT = """
			# Keys that are set to null stay so by themselves and are left out here:
			# with another null, helm 3 would bring the chart's default back.
			""";

	private final ClusterProperties clusters;

	private final ReleaseRecords records;

	HelmDeployedValues(ClusterProperties clusters, ReleaseRecords records) {
		this.clusters = clusters;
		this.records = records;
	}

	@Override
	public String yaml(ReleaseRef release) {
		Map<String, Object> values = current(release).config();
		Map<String, Object> neutral = ReusedValues.withoutNulls(values);
		return (neutral.equals(values) ? "" : NULLS_LEFT_OUT) + HelmYaml.block(neutral);
	}

	@Override
	public Current current(ReleaseRef release) {
		ReleaseRecord record = this.records.read(release, base(release));
		return new Current(record.revision(), record.config(), record.chartValues());
	}

	private Revision base(ReleaseRef release) {
		// refuses a cluster that is not configured
		this.clusters.access(release.cluster());
		return RecordRef.upgradeBase(this.records.list(release))
			.orElseThrow(() -> Problem
				.notFound("release-unknown", "No such release",
						"'" + release + "': the cluster holds no Helm release of this name in this namespace.",
						"Choose one from the list of releases.")
				.asException())
			.revision();
	}

}
