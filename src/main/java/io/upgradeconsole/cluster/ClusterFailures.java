package io.upgradeconsole.cluster;

import java.util.function.Supplier;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * Turns what the Kubernetes client throws into problems in words.
 */
final class ClusterFailures {

	private static final int UNAUTHORIZED = 401;

	private static final int FORBIDDEN = 403;

	private ClusterFailures() {
	}

	/** What the supplier yields; a failure of the client becomes a problem. */
	static <T> T translated(ClusterName cluster, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (KubernetesClientException ex) {
			throw translate(cluster, ex);
		}
	}

	private static ProblemException translate(ClusterName cluster, KubernetesClientException ex) {
		if (ex.getCode() == FORBIDDEN || ex.getCode() == UNAUTHORIZED) {
			return Problem.unavailable("cluster-forbids", "The cluster refuses the console's account",
					"Cluster '" + cluster + "' answered " + ex.getCode() + " to a request for "
							+ resource(ex.getResourcePlural()) + ".",
					"Give the account of the kubeconfig (or the console's service account) the permission to read it.")
				.asException(ex);
		}
		// 0 or -1, by the way it failed: there was no answer with a status
		if (ex.getCode() <= 0) {
			return Problem.unavailable("cluster-unreachable", "The cluster does not answer",
					"The Kubernetes API of cluster '" + cluster + "' could not be reached.",
					"Check the address in the kubeconfig, the network between, and whether the cluster runs; then reload.")
				.asException(ex);
		}
		return Problem
			.unavailable("cluster-refused", "The cluster could not answer",
					"The Kubernetes API of cluster '" + cluster + "' answered " + ex.getCode() + ".",
					"Try again; if it stays, look at the API server's health.")
			.asException(ex);
	}

	private static String resource(String plural) {
		return (plural != null) ? plural : "its API";
	}

}
