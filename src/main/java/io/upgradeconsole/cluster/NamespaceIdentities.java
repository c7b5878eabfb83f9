package io.upgradeconsole.cluster;

import java.util.Optional;
import java.util.Set;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Tells one cluster from another by what no configuration decides: the UID that a cluster
 * gave a namespace when it was made. That of the release's own namespace, since the
 * account may read it anyway.
 */
@Component
public class NamespaceIdentities {

	private static final Set<Integer> NOT_TOLD = Set.of(401, 403);

	private final KubernetesClients clients;

	NamespaceIdentities(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * The namespace's UID, by the connection that the console has.
	 * @return empty where there is no such namespace, or the account may not read it
	 * @throws ProblemException when the cluster does not answer
	 */
	public Optional<String> find(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster, () -> uid(this.clients.client(cluster), namespace));
	}

	/**
	 * The same by a connection made now: each helm reads the kubeconfig anew, which may
	 * lead elsewhere since the console began to use it.
	 */
	public Optional<String> findAnew(ClusterName cluster, Namespace namespace) {
		try (KubernetesClient anew = this.clients.connect(cluster)) {
			return ClusterFailures.translated(cluster, () -> uid(anew, namespace));
		}
	}

	private static Optional<String> uid(KubernetesClient client, Namespace namespace) {
		try {
			return Optional.ofNullable(client.namespaces().withName(namespace.value()).get())
				.map((found) -> found.getMetadata().getUid());
		}
		catch (KubernetesClientException ex) {
			if (NOT_TOLD.contains(ex.getCode())) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
