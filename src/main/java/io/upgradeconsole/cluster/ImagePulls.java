package io.upgradeconsole.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;

import org.springframework.stereotype.Component;

/**
 * Has a cluster pull images, by short-lived pods that do nothing else. It makes and
 * deletes pods that bear the console's own labels, and never touches another.
 */
@Component
public class ImagePulls {

	/** What the console's account has to be allowed in the namespace. */
	public static final List<AccessReviews.Need> NEEDS = List.of(new AccessReviews.Need("create", "", "pods"),
			new AccessReviews.Need("list", "", "pods"), new AccessReviews.Need("delete", "", "pods"));

	/** Bad request, forbidden, name taken, invalid: another pod might be taken. */
	private static final Set<Integer> REFUSALS = Set.of(400, 403, 409, 422);

	private final KubernetesClients clients;

	ImagePulls(KubernetesClients clients) {
		this.clients = clients;
	}

	/** The images that pods of a namespace run now, so that nodes have pulled them. */
	public Set<String> running(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.pods()
					.inNamespace(namespace.value())
					.list()
					.getItems()
					.stream()
					.filter((pod) -> !PullPods.isOurs(pod))
					.flatMap((pod) -> PullPods.imagesAtHand(pod).stream())
					.collect(Collectors.toSet()));
	}

	/**
	 * Makes a pod that pulls an image.
	 * @param check whose pod it is
	 * @param number tells it from the others of that check
	 * @param deadline when the cluster itself is to end it
	 * @return what the API server says where it takes no such pod: a quota, a policy, a
	 * service account that is not there
	 */
	public Optional<String> begin(ClusterName cluster, Namespace namespace, UUID check, int number, ImagePull pull,
			Duration deadline) {
		return ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			Pod pod = PullPods.pod(check, PullPods.name(check, number), pull, deadline,
					client.getKubernetesSerialization());
			try {
				client.pods().inNamespace(namespace.value()).resource(pod).create();
				return Optional.empty();
			}
			catch (KubernetesClientException ex) {
				if (REFUSALS.contains(ex.getCode())) {
					return Optional.of(refusal(ex));
				}
				throw ex;
			}
		});
	}

	/**
	 * How far some pods of a check are, by their number; one that is gone is absent.
	 */
	public Map<Integer, PullObservation> observe(ClusterName cluster, Namespace namespace, UUID check,
			Collection<Integer> numbers) {
		return ClusterFailures.translated(cluster, () -> {
			Map<String, Pod> pods = pods(cluster, namespace, PullPods.labels(check)).stream()
				.collect(Collectors.toMap((pod) -> pod.getMetadata().getName(), (pod) -> pod));
			Map<Integer, PullObservation> seen = new HashMap<>();
			for (Integer number : numbers) {
				Pod pod = pods.get(PullPods.name(check, number));
				if (pod != null) {
					seen.put(number, PullObservation.of(pod));
				}
			}
			return seen;
		});
	}

	/** Deletes one pod of a check; it may be gone already. */
	public void remove(ClusterName cluster, Namespace namespace, UUID check, int number) {
		remove(cluster, namespace, PullPods.labels(check),
				(pod) -> pod.getMetadata().getName().equals(PullPods.name(check, number)));
	}

	/** Deletes all pods of a check. */
	public void removeAll(ClusterName cluster, Namespace namespace, UUID check) {
		remove(cluster, namespace, PullPods.labels(check), (pod) -> true);
	}

	/** The command with which a person deletes all pods of a check. */
	public static List<String> removal(Namespace namespace, UUID check) {
		return List.of("kubectl", "delete", "pods", "-n", namespace.value(), "-l", PullPods.CHECK + "=" + check);
	}

	/**
	 * Deletes what checks have left in a namespace and nobody remembers: pods of ours
	 * that were made before a moment.
	 */
	public void removeLeftovers(ClusterName cluster, Namespace namespace, Instant before) {
		remove(cluster, namespace, Map.of(PullPods.MANAGED_BY, PullPods.CONSOLE),
				(pod) -> Instant.parse(pod.getMetadata().getCreationTimestamp()).isBefore(before));
	}

	private void remove(ClusterName cluster, Namespace namespace, Map<String, String> labels, Predicate<Pod> which) {
		ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			return pods(cluster, namespace, labels).stream()
				.filter(PullPods::isOurs)
				.filter(which)
				.map((pod) -> client.pods().resource(pod).withGracePeriod(0).delete())
				.toList();
		});
	}

	private List<Pod> pods(ClusterName cluster, Namespace namespace, Map<String, String> labels) {
		return this.clients.client(cluster).pods().inNamespace(namespace.value()).withLabels(labels).list().getItems();
	}

	private static String refusal(KubernetesClientException ex) {
		return (ex.getStatus() != null) ? Objects.toString(ex.getStatus().getMessage(), "")
				: "The API server answered " + ex.getCode() + ".";
	}

}
