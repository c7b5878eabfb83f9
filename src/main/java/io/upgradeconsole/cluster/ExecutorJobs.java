package io.upgradeconsole.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
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

	private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

	/** Another one may be there already when the first is about to go. */
	private static final Comparator<Pod> FIRST = Comparator
		.comparing((Pod pod) -> Objects.toString(pod.getMetadata().getCreationTimestamp(), ""))
		.thenComparing((pod) -> pod.getMetadata().getName());

	private static final Duration OVERDUE = Duration.ofMinutes(1);

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
			List<Pod> pods = client.pods().inNamespace(namespace.value()).withLabel("job-name", job).list().getItems();
			if (!pods.isEmpty()) {
				return state(Collections.min(pods, FIRST));
			}
			Job found = client.batch().v1().jobs().inNamespace(namespace.value()).withName(job).get();
			if (found == null) {
				return new State(Stage.GONE, null, "It was deleted.");
			}
			return ended(found) ? new State(Stage.GONE, null, "Its pod is gone.")
					: new State(Stage.WAITING, null, "It has no pod: a quota, a policy or the account may forbid one.");
		});
	}

	private static State state(Pod pod) {
		String name = pod.getMetadata().getName();
		String phase = Objects.toString(pod.getStatus().getPhase(), "");
		if (ENDED.contains(phase)) {
			return new State(Stage.ENDED, name, Objects.toString(pod.getStatus().getMessage(), "Its pod has ended."));
		}
		if (isOverdue(pod)) {
			return new State(Stage.LOST, name, "Its node does not say that it has ended, and may be lost.");
		}
		return phase.equals("Running") ? new State(Stage.RUNNING, name, "")
				: new State(Stage.WAITING, name, waiting(pod));
	}

	/** The time of its deletion is that at which it is killed at the latest. */
	private static boolean isOverdue(Pod pod) {
		String deletion = pod.getMetadata().getDeletionTimestamp();
		return deletion != null && Instant.parse(deletion).plus(OVERDUE).isBefore(Instant.now());
	}

	private static String waiting(Pod pod) {
		return pod.getStatus()
			.getContainerStatuses()
			.stream()
			.map((each) -> (each.getState() != null) ? each.getState().getWaiting() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.map(ExecutorJobs::words)
			.orElseGet(() -> pod.getStatus()
				.getConditions()
				.stream()
				.filter((each) -> "False".equals(each.getStatus()) && each.getMessage() != null)
				.findFirst()
				.map((each) -> "Its pod waits: " + each.getMessage())
				.orElse("Its pod has not started."));
	}

	private static String words(ContainerStateWaiting waiting) {
		return "Its pod waits: " + waiting.getReason()
				+ ((waiting.getMessage() != null) ? ", " + waiting.getMessage() : "") + ".";
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

	/** Deletes the Secret of a Job; it may be gone. */
	public void forget(ClusterName cluster, Namespace namespace, String job) {
		ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster).secrets().inNamespace(namespace.value()).withName(job).delete());
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
