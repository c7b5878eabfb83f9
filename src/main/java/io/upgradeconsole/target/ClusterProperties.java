package io.upgradeconsole.target;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clusters this console works on.
 *
 * @param clusters the clusters to work on, in this order; where none is configured, one
 * named {@code default} with the current context or the pod's own service account
 */
@ConfigurationProperties("console")
public record ClusterProperties(@DefaultValue List<ClusterAccess> clusters) {

	public ClusterProperties {
		List<ClusterAccess> configured = clusters.isEmpty()
				? List.of(new ClusterAccess("default", null, null, List.of(), null, false)) : clusters;
		clusters = ClusterColors.assigned(configured).stream().map(ClusterAccess::pinned).toList();
	}

	/**
	 * How the named cluster is reached.
	 * @throws ProblemException when no such cluster is configured
	 */
	public ClusterAccess access(ClusterName name) {
		return find(
				name)
			.orElseThrow(() -> Problem.notFound(
					"cluster-unknown", "No such cluster", "No cluster named '" + name + "' is configured.",
					"Configured are: " + String.join(", ", this.clusters.stream().map(ClusterAccess::name).toList())
							+ ". See console.clusters.")
				.asException());
	}

	/** The named cluster, where one is configured under that name still. */
	public Optional<ClusterAccess> find(ClusterName name) {
		return this.clusters.stream().filter((cluster) -> cluster.clusterName().equals(name)).findFirst();
	}

}
