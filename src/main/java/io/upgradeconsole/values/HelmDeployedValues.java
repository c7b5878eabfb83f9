package io.upgradeconsole.values;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Asks helm for the deployed values: {@code helm get values}.
 */
@Component
class HelmDeployedValues implements DeployedValues {

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
		RecordRef base = RecordRef.upgradeBase(this.records.list(release))
			.orElseThrow(() -> Problem
				.notFound("release-unknown", "No such release",
						"'" + release + "': the cluster holds no Helm release of this name in this namespace.",
						"Choose one from the list of releases.")
				.asException());
		return this.helm.userValues(release, base.revision(), this.repository.home(),
				this.clusters.access(release.cluster()));
	}

}
