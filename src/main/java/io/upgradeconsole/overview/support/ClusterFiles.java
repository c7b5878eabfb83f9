package io.upgradeconsole.overview.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.ClusterEvents;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.PodDescription;
import io.upgradeconsole.cluster.PodLogs;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;

import org.springframework.stereotype.Component;

/**
 * What runs of a release now: its workloads, its pods, what they print, and what the
 * cluster has noted about them. What else lies in its namespace is left out.
 */
@Component
class ClusterFiles {

	private static final int LINES = 500;

	/** Of a workload with many pods, those that are not ready come first. */
	private static final int PODS = 3;

	private final Workloads workloads;

	private final ClusterEvents events;

	private final PodLogs logs;

	ClusterFiles(Workloads workloads, ClusterEvents events, PodLogs logs) {
		this.workloads = workloads;
		this.events = events;
		this.logs = logs;
	}

	/** Adds the files; what cannot be had is left out and told. */
	void gather(ReleaseRef release, RevisionFiles.Known known, Gathering into) {
		ClusterName cluster = release.cluster();
		Namespace namespace = release.namespace();
		List<ClusterEvent> noted = new ArrayList<>();
		into.add("cluster/events.txt", "what the cluster has noted lately", () -> {
			this.events.list(cluster, namespace)
				.stream()
				.filter((event) -> isOf(known, event.kind(), event.name()))
				.forEach(noted::add);
			return known.masker()
				.maskText(text(
						noted.stream().map((event) -> event.object() + "  " + PodDescription.line(event)).toList()));
		});
		into.attempt("cluster/pods.txt, logs", () -> {
			List<LiveWorkload> running = this.workloads.workloads(cluster, namespace)
				.stream()
				.filter((workload) -> known.named().contains(workload.kind() + "/" + workload.name()))
				.toList();
			List<LiveJob> jobs = this.workloads.jobs(cluster, namespace)
				.stream()
				.filter((job) -> known.named().contains("Job/" + job.name()))
				.toList();
			Map<String, List<LivePod>> pods = pods(this.workloads.pods(cluster, namespace), running, jobs);
			into.add("cluster/workloads.txt", "the Deployments, StatefulSets and Jobs that run",
					() -> known.masker().maskText(text(workloads(running, jobs))));
			into.add("cluster/pods.txt", "their pods, with their events",
					() -> known.masker().maskText(descriptions(pods, noted)));
			pods.forEach((owner, own) -> own.stream()
				.limit(PODS)
				.forEach((pod) -> pod.containers()
					.forEach((container) -> log(release, owner, pod, container.name(), known, into))));
		});
	}

	/** An event names a workload itself, or what that has made, by a longer name. */
	private static boolean isOf(RevisionFiles.Known known, String kind, String name) {
		return known.named()
			.stream()
			.map((object) -> object.substring(object.indexOf('/') + 1))
			.anyMatch((own) -> name.equals(own)
					|| name.startsWith(own + "-") && List.of("Pod", "ReplicaSet", "Job").contains(kind));
	}

	private static Map<String, List<LivePod>> pods(List<LivePod> all, List<LiveWorkload> running, List<LiveJob> jobs) {
		Map<String, List<LivePod>> pods = new LinkedHashMap<>();
		running.forEach((workload) -> put(pods, workload.name(), all, (pod) -> workload.selects(pod.labels())));
		jobs.forEach((job) -> put(pods, job.name(), all, job::owns));
		return pods;
	}

	private static void put(Map<String, List<LivePod>> pods, String owner, List<LivePod> all,
			Predicate<LivePod> isOwn) {
		List<LivePod> own = all.stream()
			.filter(isOwn)
			.sorted(Comparator.comparing(LivePod::ready).thenComparing(LivePod::name))
			.toList();
		pods.put(owner, own);
	}

	private static List<String> workloads(List<LiveWorkload> running, List<LiveJob> jobs) {
		List<String> lines = new ArrayList<>();
		running.forEach((workload) -> lines.add(workload.kind() + "/" + workload.name() + ": " + workload.ready()
				+ " of " + workload.desired() + " ready, " + workload.updated() + " of the newest template, "
				+ workload.images() + ((workload.stuck() != null) ? ", " + workload.stuck() : "")));
		jobs.forEach((job) -> lines.add("Job/" + job.name() + ": " + job.state() + ", " + job.failedPods()
				+ " failed pods, " + job.images() + ", " + job.reason() + " " + job.message()));
		return lines;
	}

	private static String descriptions(Map<String, List<LivePod>> pods, List<ClusterEvent> events) {
		List<String> lines = new ArrayList<>();
		pods.values().forEach((own) -> own.forEach((pod) -> {
			lines.add("Pod " + pod.name());
			PodDescription.of(pod, events, "").forEach((line) -> lines.add("  " + line));
			lines.add("");
		}));
		return text(lines);
	}

	private void log(ReleaseRef release, String owner, LivePod pod, String container, RevisionFiles.Known known,
			Gathering into) {
		into.attempt("logs/" + owner, () -> {
			List<PodLogs.Line> lines = this.logs.tail(release.cluster(), release.namespace(), pod.name(), container,
					LINES);
			if (!lines.isEmpty()) {
				into.add("logs/" + owner + "/" + pod.name() + "." + container + ".txt", "its last lines",
						() -> known.masker().maskText(text(lines.stream().map(ClusterFiles::line).toList())));
			}
		});
	}

	private static String line(PodLogs.Line line) {
		return Moment.of(line.at()).iso() + "  " + line.text();
	}

	private static String text(List<String> lines) {
		return lines.stream().collect(Collectors.joining("\n", "", "\n"));
	}

}
