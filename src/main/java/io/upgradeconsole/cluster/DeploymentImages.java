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
 * Which images a namespace's Deployments name now, and nothing else of them.
 */
@Component
public class DeploymentImages {

	private record Container(@Nullable String image) {

	}

	private record PodSpec(@Nullable List<Container> containers) {

	}

	private record Template(@Nullable PodSpec spec) {

	}

	private record Spec(@Nullable Template template) {

	}

	private record Metadata(@Nullable String name) {

	}

	private record Deployment(@Nullable Metadata metadata, @Nullable Spec spec) {

	}

	private record Deployments(@Nullable List<Deployment> items) {

	}

	private final KubernetesClients clients;

	private final PlainReads reads = new PlainReads();

	DeploymentImages(KubernetesClients clients) {
		this.clients = clients;
	}

	/** The image of each Deployment's first container, by the Deployment's name. */
	public Map<String, String> of(ClusterName cluster, Namespace namespace) {
		String path = "/apis/apps/v1/namespaces/" + namespace + "/deployments";
		Deployments deployments = ClusterFailures.translated(cluster, () -> this.reads.get(this.clients.client(cluster),
				"deployments", path, PlainReads.JSON, Deployments.class));
		Map<String, String> images = new LinkedHashMap<>();
		for (Deployment deployment : Objects.requireNonNullElse(deployments.items(), List.<Deployment>of())) {
			String image = image(deployment);
			if (deployment.metadata() != null && image != null) {
				images.put(Objects.toString(deployment.metadata().name(), ""), image);
			}
		}
		return images;
	}

	private static @Nullable String image(Deployment deployment) {
		Spec spec = deployment.spec();
		Template template = (spec != null) ? spec.template() : null;
		PodSpec pods = (template != null) ? template.spec() : null;
		List<Container> containers = (pods != null) ? pods.containers() : null;
		return (containers == null || containers.isEmpty()) ? null : containers.get(0).image();
	}

}
