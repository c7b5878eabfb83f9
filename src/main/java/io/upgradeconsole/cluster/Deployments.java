package io.upgradeconsole.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A namespace's Deployments at a glance: cheap enough for a list of many releases.
 */
@Component
public class Deployments {

	private record Container(@Nullable String image) {

	}

	private record PodSpec(@Nullable List<Container> containers) {

	}

	private record Template(@Nullable PodSpec spec) {

	}

	private record Spec(@Nullable Integer replicas, @Nullable Template template) {

	}

	private record Status(@Nullable Long observedGeneration, int replicas, int updatedReplicas, int readyReplicas) {

	}

	private record Metadata(@Nullable String name, @Nullable String namespace, long generation) {

	}

	private record Deployment(@Nullable Metadata metadata, @Nullable Spec spec, @Nullable Status status) {

	}

	private record Items(@Nullable List<Deployment> items) {

	}

	private final KubernetesClients clients;

	private final PlainReads reads = new PlainReads();

	Deployments(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * What is to be seen of one.
	 *
	 * @param image of its first container
	 * @param rolledOut whether all replicas run the newest template and are ready, and no
	 * old one is left
	 * @param serving whether at least one of its pods is ready, old or new
	 */
	public record Glance(String image, boolean rolledOut, boolean serving) {

	}

	/** All of a namespace, by name. */
	public Map<String, Glance> of(ClusterName cluster, Namespace namespace) {
		return list(cluster, "/apis/apps/v1/namespaces/" + namespace + "/deployments").getOrDefault(namespace.value(),
				Map.of());
	}

	/** All of all namespaces, by namespace and name. */
	public Map<String, Map<String, Glance>> of(ClusterName cluster) {
		return list(cluster, "/apis/apps/v1/deployments");
	}

	private Map<String, Map<String, Glance>> list(ClusterName cluster, String path) {
		Items deployments = ClusterFailures.translated(cluster,
				() -> this.reads.get(this.clients.client(cluster), "deployments", path, PlainReads.JSON, Items.class));
		Map<String, Map<String, Glance>> glances = new LinkedHashMap<>();
		for (Deployment deployment : Objects.requireNonNullElse(deployments.items(), List.<Deployment>of())) {
			String image = image(deployment);
			if (deployment.metadata() != null && image != null) {
				glances
					.computeIfAbsent(Objects.toString(deployment.metadata().namespace(), ""),
							(namespace) -> new LinkedHashMap<>())
					.put(Objects.toString(deployment.metadata().name(), ""),
							new Glance(image, isRolledOut(deployment), isServing(deployment)));
			}
		}
		return glances;
	}

	private static boolean isServing(Deployment deployment) {
		return deployment.status() != null && deployment.status().readyReplicas() > 0;
	}

	private static @Nullable String image(Deployment deployment) {
		Spec spec = deployment.spec();
		Template template = (spec != null) ? spec.template() : null;
		PodSpec pods = (template != null) ? template.spec() : null;
		List<Container> containers = (pods != null) ? pods.containers() : null;
		return (containers == null || containers.isEmpty()) ? null : containers.get(0).image();
	}

	/** The same question as {@link LiveWorkload#isRolledOut()} answers. */
	private static boolean isRolledOut(Deployment deployment) {
		Status status = deployment.status();
		if (status == null || status.observedGeneration() == null) {
			return false;
		}
		Integer replicas = (deployment.spec() != null) ? deployment.spec().replicas() : null;
		int desired = Objects.requireNonNullElse(replicas, 1);
		return status.observedGeneration() >= deployment.metadata().generation() && status.updatedReplicas() >= desired
				&& status.readyReplicas() >= desired && status.replicas() <= desired;
	}

}
