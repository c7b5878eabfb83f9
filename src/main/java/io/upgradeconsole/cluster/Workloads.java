package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What runs in a namespace now.
 */
@Component
public class Workloads {

	private final KubernetesClients clients;

	Workloads(KubernetesClients clients) {
		this.clients = clients;
	}

	/** The Deployments and StatefulSets of a namespace. */
	public List<LiveWorkload> workloads(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster, () -> {
			List<LiveWorkload> workloads = new ArrayList<>();
			var apps = this.clients.client(cluster).apps();
			apps.deployments()
				.inNamespace(namespace.value())
				.list()
				.getItems()
				.forEach((deployment) -> workloads.add(workload(deployment)));
			apps.statefulSets()
				.inNamespace(namespace.value())
				.list()
				.getItems()
				.forEach((set) -> workloads.add(workload(set)));
			return workloads;
		});
	}

	/** The pods of a namespace. */
	public List<LivePod> pods(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.pods()
					.inNamespace(namespace.value())
					.list()
					.getItems()
					.stream()
					.map(PodMapping::pod)
					.toList());
	}

	/** The Jobs of a namespace. */
	public List<LiveJob> jobs(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.batch()
					.v1()
					.jobs()
					.inNamespace(namespace.value())
					.list()
					.getItems()
					.stream()
					.map(JobMapping::job)
					.toList());
	}

	private static LiveWorkload workload(Deployment deployment) {
		DeploymentStatus status = Objects.requireNonNullElseGet(deployment.getStatus(), DeploymentStatus::new);
		String stuck = status.getConditions()
			.stream()
			.filter((condition) -> "ProgressDeadlineExceeded".equals(condition.getReason()))
			.map((condition) -> Objects.toString(condition.getMessage(), "the rollout's deadline has passed"))
			.findFirst()
			.orElse(null);
		return new LiveWorkload("Deployment", deployment.getMetadata().getName(), createdAt(deployment),
				isCurrent(status.getObservedGeneration(), deployment.getMetadata().getGeneration()),
				number(deployment.getSpec().getReplicas(), 1), number(status.getUpdatedReplicas(), 0),
				number(status.getReadyReplicas(), 0), number(status.getReplicas(), 0),
				images(deployment.getSpec().getTemplate()), labels(deployment.getSpec().getSelector()), stuck);
	}

	private static LiveWorkload workload(StatefulSet set) {
		StatefulSetStatus status = Objects.requireNonNullElseGet(set.getStatus(), StatefulSetStatus::new);
		return new LiveWorkload("StatefulSet", set.getMetadata().getName(), createdAt(set),
				isCurrent(status.getObservedGeneration(), set.getMetadata().getGeneration()),
				number(set.getSpec().getReplicas(), 1), number(status.getUpdatedReplicas(), 0),
				number(status.getReadyReplicas(), 0), number(status.getReplicas(), 0),
				images(set.getSpec().getTemplate()), labels(set.getSpec().getSelector()), null);
	}

	private static Instant createdAt(HasMetadata object) {
		return Instant.parse(object.getMetadata().getCreationTimestamp());
	}

	private static boolean isCurrent(@Nullable Long observed, @Nullable Long generation) {
		return observed != null && (generation == null || observed >= generation);
	}

	private static int number(@Nullable Integer value, int otherwise) {
		return (value != null) ? value : otherwise;
	}

	private static List<String> images(PodTemplateSpec template) {
		return template.getSpec().getContainers().stream().map((container) -> container.getImage()).toList();
	}

	private static Map<String, String> labels(@Nullable LabelSelector selector) {
		return (selector != null && selector.getMatchLabels() != null) ? Map.copyOf(selector.getMatchLabels())
				: Map.of();
	}

}
