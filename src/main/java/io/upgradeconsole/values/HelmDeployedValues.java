package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Asks helm for the deployed values: {@code helm get values}. To compare with them,
 * helm's record of the revision is enough.
 */
@Component
class HelmDeployedValues implements DeployedValues {

	private static final String NULLS_LEFT_OUT = """
			# Keys that are set to null stay so by themselves and are left out here:
			# with another null, helm 3 would bring the chart's default back.
			""";

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterProperties clusters;

	private final ReleaseRecords records;

	HelmDeployedValues(Helm helm, ChartRepository repository, ClusterProperties clusters, ReleaseRecords records) {
		this.records = records;
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
	}

	@Override
	public String yaml(ReleaseRef release) {
		String yaml = this.helm.userValues(release, base(release), this.repository.home(),
				this.clusters.access(release.cluster()));
		Map<String, Object> values = SafeYaml.parse(yaml.getBytes(StandardCharsets.UTF_8));
		Map<String, Object> neutral = ReusedValues.withoutNulls(values);
		return neutral.equals(values) ? yaml : NULLS_LEFT_OUT + HelmYaml.block(neutral);
	}

	@Override
	public Current current(ReleaseRef release) {
		// the record holds what helm get values would print, and the chart's defaults
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
