package io.upgradeconsole.values;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.target.ClusterProperties;
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

	HelmDeployedValues(Helm helm, ChartRepository repository, ClusterProperties clusters) {
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
	}

	@Override
	public String yaml(ReleaseRef release) {
		return this.helm.userValues(release.name(), release.namespace(), this.repository.home(),
				this.clusters.access(release.cluster()));
	}

}
