package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The Jobs in which operations' commands run, each with a Secret that it owns. Every
 * method throws a {@link io.upgradeconsole.target.ProblemException} when the cluster does
 * not answer or refuses.
 */
@Component
public class ExecutorJobs {

	/** What the console's account has to be allowed in the namespace of the Jobs. */
	public static final List<AccessReviews.Need> NEEDS = List.of(new AccessReviews.Need("create", "batch", "jobs"),
			new AccessReviews.Need("get", "batch", "jobs"), new AccessReviews.Need("delete", "batch", "jobs"),
			new AccessReviews.Need("create", "", "secrets"), new AccessReviews.Need("get", "", "secrets"),
			new AccessReviews.Need("patch", "", "secrets"), new AccessReviews.Need("delete", "", "secrets"),
			new AccessReviews.Need("list", "", "pods"), new AccessReviews.Need("watch", "", "pods"),
			new AccessReviews.Need("get", "", "pods/log"));

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final KubernetesClients clients;

	private final PodLogs logs;

	ExecutorJobs(KubernetesClients clients, PodLogs logs) {
		this.clients = clients;
		this.logs = logs;
	}

	/** How far a Job has come. */
	public enum Stage {

		/** Its pod has printed nothing yet. */
		WAITING,
		/** Its pod runs. */
		RUNNING,
		/** Its pod has ended and is there. */
		ENDED,
		/** Its pod should have ended long ago, and its node does not say so. */
		LOST,
		/** Its pod is gone. */
		GONE

	}

	/**
	 * What is known of a Job.
	 *
	 * @param pod the name of its pod, or {@code null}
	 * @param why why it waits or is gone, in a sentence, or empty
	 */
	public record State(Stage stage, @Nullable String pod, String why) {

	}

	/** Makes the Job, and its Secret without content. */
	public void create(ClusterName cluster, Namespace namespace, ExecutorJob wanted) {
		ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			Job job = client.batch().v1().jobs().inNamespace(namespace.value()).resource(wanted.job()).create();
			try {
				return client.secrets().inNamespace(namespace.value()).resource(secret(job)).create();
			}
			catch (RuntimeException ex) {
				delete(cluster, namespace, wanted.name());
				throw ex;
			}
		});
	}

	private static Secret secret(Job job) {
		return new SecretBuilder().withNewMetadata()
			.withName(job.getMetadata().getName())
			.withLabels(job.getMetadata().getLabels())
			.withOwnerReferences(new OwnerReferenceBuilder().withApiVersion("batch/v1")
				.withKind("Job")
				.withName(job.getMetadata().getName())
				.withUid(job.getMetadata().getUid())
				.build())
			.endMetadata()
			.withType("Opaque")
			.build();
	}

	/** Adds keys to the Secret of a Job. */
	public void tell(ClusterName cluster, Namespace namespace, String job, Map<String, byte[]> keys) {
		Map<String, String> data = keys.entrySet()
			.stream()
			.collect(
					Collectors.toMap(Map.Entry::getKey, (each) -> Base64.getEncoder().encodeToString(each.getValue())));
		ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.secrets()
					.inNamespace(namespace.value())
					.withName(job)
					.patch(PatchContext.of(PatchType.JSON_MERGE), JSON.writeValueAsString(Map.of("data", data))));
	}

	/** The keys of the Secret of a Job; none where there is none. */
	public Set<String> told(ClusterName cluster, Namespace namespace, String job) {
		return ClusterFailures.translated(cluster, () -> {
			Secret secret = this.clients.client(cluster).secrets().inNamespace(namespace.value()).withName(job).get();
			return (secret != null && secret.getData() != null) ? Set.copyOf(secret.getData().keySet()) : Set.of();
		});
	}

	/** How far a Job is now, by the first of its pods. */
	public State state(ClusterName cluster, Namespace namespace, String job) {
		return ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			List<Pod> pods = pods(client, namespace, job);
			if (!pods.isEmpty()) {
				return ExecutorPod.state(Collections.min(pods, ExecutorPod.FIRST));
			}
			Job found = client.batch().v1().jobs().inNamespace(namespace.value()).withName(job).get();
			if (found == null) {
				return new State(Stage.GONE, null, "It was deleted.");
			}
			return ended(found) ? new State(Stage.GONE, null, "Its pod is gone.")
					: new State(Stage.WAITING, null, "It has no pod: a quota, a policy or the account may forbid one.");
		});
	}

	private static boolean ended(Job job) {
		return job.getStatus() != null && job.getStatus().getConditions() != null && job.getStatus()
			.getConditions()
			.stream()
			.anyMatch(
					(each) -> "True".equals(each.getStatus()) && Set.of("Complete", "Failed").contains(each.getType()));
	}

	/**
	 * Hands on each line that a Job's pod prints, until it ends or the connection does.
	 * @param after only what was printed later, or {@code null} for all
	 */
	public void follow(ClusterName cluster, Namespace namespace, String pod, @Nullable Instant after,
			Consumer<PodLogs.Line> reader) {
		this.logs.follow(cluster, namespace, pod, ExecutorJob.CONTAINER, after, reader);
	}

	/**
	 * Hands on each line that a Job's pod has printed when it has ended: all of them, or
	 * a {@link io.upgradeconsole.target.ProblemException}.
	 * @param after only what was printed later, or {@code null} for all
	 */
	public void rest(ClusterName cluster, Namespace namespace, String pod, @Nullable Instant after,
			Consumer<PodLogs.Line> reader) {
		this.logs.rest(cluster, namespace, pod, ExecutorJob.CONTAINER, after, reader);
	}

	/**
	 * Deletes the Secret of a Job; it may be gone. The Job goes, too, where its pod does
	 * not end with its supervisor: it would stay for ever.
	 */
	public void forget(ClusterName cluster, Namespace namespace, String job) {
		List<Pod> pods = ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			client.secrets().inNamespace(namespace.value()).withName(job).delete();
			return pods(client, namespace, job);
		});
		if (pods.stream().anyMatch(ExecutorPod::isHeldByOthers)) {
			delete(cluster, namespace, job);
		}
	}

	private static List<Pod> pods(KubernetesClient client, Namespace namespace, String job) {
		return client.pods().inNamespace(namespace.value()).withLabel("job-name", job).list().getItems();
	}

	/** Deletes a Job with its pod and its Secret; it may be gone. */
	public void delete(ClusterName cluster, Namespace namespace, String job) {
		ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.batch()
					.v1()
					.jobs()
					.inNamespace(namespace.value())
					.withName(job)
					.withPropagationPolicy(DeletionPropagation.BACKGROUND)
					.delete());
	}

}
