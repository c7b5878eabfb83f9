package io.upgradeconsole.cluster;

import java.util.Objects;
import java.util.Optional;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Asks clusters what they call the objects that a manifest only knows by their kind.
 * Every account may ask that.
 */
@Component
public class ServedKinds {

	private final KubernetesClients clients;

	ServedKinds(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * A kind that a cluster serves.
	 *
	 * @param kind which
	 * @param plural as permissions name it, such as {@code podmonitors}
	 * @param namespaced whether its objects belong to namespaces
	 */
	public record Served(ObjectKind kind, String plural, boolean namespaced) {

	}

	/**
	 * What the cluster calls this kind.
	 * @return empty where it does not serve it: what defines it is not installed
	 * @throws ProblemException when the cluster does not answer
	 */
	public Optional<Served> find(ClusterName cluster, ObjectKind kind) {
		return ClusterFailures.translated(cluster, () -> {
			APIResourceList served = this.clients.client(cluster).getApiResources(kind.apiVersion());
			return Optional.ofNullable(served)
				.flatMap((list) -> list.getResources()
					.stream()
					.filter((each) -> each.getKind().equals(kind.kind()) && !each.getName().contains("/"))
					.findFirst())
				.map((each) -> served(kind, each));
		});
	}

	private static Served served(ObjectKind kind, APIResource resource) {
		return new Served(kind, resource.getName(), Objects.requireNonNullElse(resource.getNamespaced(), true));
	}

}
