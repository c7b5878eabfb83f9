package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.Trouble.Kind;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Finds what keeps the pods and Jobs of a namespace from doing their work.
 */
@Component
public class Troubles {

	private static final String QUOTA = "exceeded quota";

	private final Workloads workloads;

	private final ClusterEvents events;

	Troubles(Workloads workloads, ClusterEvents events) {
		this.workloads = workloads;
		this.events = events;
	}

	/**
	 * What was seen at one moment.
	 *
	 * @param there the pods and Jobs that are looked at, such as
	 * {@code Pod/zymtrace-migrate-x2x7k}
	 * @param troubles what troubles them, the most telling first
	 */
	public record Look(Set<String> there, List<Trouble> troubles) {

	}

	/**
	 * What there is now.
	 * @param ours tells by its name whether a pod, a Job or what makes pods is looked at
	 * @param since only what was made, or happened, from then on
	 * @throws ProblemException when the cluster does not answer or forbids a question
	 */
	public Look find(ClusterName cluster, Namespace namespace, Predicate<String> ours, Instant since) {
		List<LiveJob> jobs = this.workloads.jobs(cluster, namespace)
			.stream()
			.filter((job) -> ours.test(job.name()) && !job.createdAt().isBefore(since))
			.toList();
		List<LivePod> pods = this.workloads.pods(cluster, namespace)
			.stream()
			.filter((pod) -> ours.test(pod.name()) && !pod.createdAt().isBefore(since) && !pod.terminating())
			.toList();
		List<ClusterEvent> noted = this.events.list(cluster, namespace)
			.stream()
			.filter((event) -> ours.test(event.name()) && !event.lastAt().isBefore(since))
			.toList();
		return new Look(Stream
			.concat(jobs.stream().map((job) -> "Job/" + job.name()), pods.stream().map((pod) -> "Pod/" + pod.name()))
			.collect(Collectors.toSet()), of(jobs, pods, noted));
	}

	/**
	 * What troubles these Jobs and pods, the most telling first.
	 * @param events what the cluster has noted, about others too
	 */
	public static List<Trouble> of(List<LiveJob> jobs, List<LivePod> pods, List<ClusterEvent> events) {
		List<Trouble> troubles = new ArrayList<>();
		pods.forEach((pod) -> troubles.addAll(PodTroubles.of(pod, events)));
		events.stream()
			.filter((event) -> event.reason().equals("FailedCreate"))
			// else it has succeeded since
			.filter((event) -> pods.stream().noneMatch((pod) -> pod.owner().equals(event.object())))
			.map(Troubles::refused)
			.forEach(troubles::add);
		jobs.stream().flatMap((job) -> ofJob(job, pods)).forEach(troubles::add);
		return troubles.stream().distinct().sorted(Comparator.comparing(Trouble::kind)).toList();
	}

	/** What makes pods could not make one. */
	private static Trouble refused(ClusterEvent event) {
		return new Trouble(event.message().contains(QUOTA) ? Kind.QUOTA_EXCEEDED : Kind.POD_REFUSED, event.object(), "",
				event.message());
	}

	private static Stream<Trouble> ofJob(LiveJob job, List<LivePod> pods) {
		String object = "Job/" + job.name();
		return switch (job.state()) {
			case SUCCEEDED -> Stream.of();
			case FAILED -> Stream
				.of(new Trouble(job.reason().equals("DeadlineExceeded") ? Kind.JOB_TOOK_TOO_LONG : Kind.JOB_FAILED,
						object, job.reason(), job.message()));
			case ACTIVE -> pods.stream()
				.filter((pod) -> job.owns(pod) && pod.phase().equals("Running"))
				.limit(1)
				.map((pod) -> new Trouble(Kind.JOB_AT_WORK, object, pod.name(), ""));
		};
	}

}
