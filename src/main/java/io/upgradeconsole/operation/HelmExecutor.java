package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Has the helm commands of an operation run on this machine, or in a pod: there helm is
 * who the pod is, and keeps its files in the pod.
 */
@Component
class HelmExecutor {

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final ClusterProperties clusters;

	private final Helm helm;

	HelmExecutor(OperationDirectories directories, Supervisors supervisors, ClusterProperties clusters, Helm helm) {
		this.directories = directories;
		this.supervisors = supervisors;
		this.clusters = clusters;
		this.helm = helm;
	}

	/** How the operation's helm reaches the cluster of a release. */
	ClusterAccess access(UUID id, ReleaseRef release) {
		ClusterAccess own = this.clusters.access(release.cluster());
		return this.supervisors.areInPods()
				? own.reachedBy(Supervisors.kubeconfigInPod(this.directories.directory(id)), null) : own;
	}

	/**
	 * Starts the supervisor of an operation.
	 * @param reading what runs before the last check
	 * @param changing what runs after it
	 */
	Supervisor start(UUID id, Plan plan, Secrets secrets, List<Invocation> reading, Invocation changing) {
		List<Invocation> planned = new ArrayList<>(reading);
		planned.add(changing);
		return this.supervisors.start(this.directories.directory(id), secrets, id, plan.release().cluster(), planned);
	}

	/** What helm has read in a pod is not here, where the last check is made. */
	void refresh(HelmHome home) {
		if (this.supervisors.areInPods()) {
			this.helm.refresh(home);
		}
	}

}
