package io.upgradeconsole.operation.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.cluster.Troubles;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture of what was read, and of the picture before it.
 */
final class PictureMaker {

	/** Of the cluster's own words; the events have them whole. */
	private static final int LONGEST = 200;

	private final Subject subject;

	/** Hides secrets in what cluster and programs say. */
	private final UnaryOperator<String> masked;

	PictureMaker(Subject subject, UnaryOperator<String> masked) {
		this.subject = subject;
		this.masked = masked;
	}

	/**
	 * The picture.
	 * @param earlier the one before, or {@code null} where this is the first: what it
	 * shows then ran before the operation
	 */
	Picture of(Reading seen, @Nullable Picture earlier) {
		return new Picture(seen.at(), seen.newest(), services(seen, earlier), jobs(seen, earlier),
				Notes.of(this.subject, seen.events(), this.masked), seen.withheld());
	}

	private List<Picture.Service> services(Reading seen, @Nullable Picture earlier) {
		Map<String, Picture.Running> now = new TreeMap<>();
		seen.workloads()
			.stream()
			.filter(this.subject::owns)
			.forEach((workload) -> now.put(workload.kind() + "/" + workload.name(), running(workload, seen)));
		Map<String, Picture.Running> before = (earlier != null) ? before(earlier) : now;
		Map<String, String> planned = this.subject.plannedImages();
		Set<String> all = new TreeSet<>(planned.keySet());
		all.addAll(before.keySet());
		all.addAll(now.keySet());
		return all.stream()
			.map((workload) -> new Picture.Service(this.subject.service(workload.substring(workload.indexOf('/') + 1)),
					workload, this.subject.isHook(workload), before.get(workload), planned.getOrDefault(workload, ""),
					now.get(workload)))
			.sorted(Comparator.comparing(Picture.Service::name))
			.toList();
	}

	private static Map<String, Picture.Running> before(Picture earlier) {
		Map<String, Picture.Running> before = new TreeMap<>();
		for (Picture.Service service : earlier.services()) {
			if (service.before() != null) {
				before.put(service.workload(), service.before());
			}
		}
		return before;
	}

	private Picture.Running running(LiveWorkload workload, Reading seen) {
		List<LivePod> pods = seen.pods()
			.stream()
			.filter((pod) -> !pod.terminating() && workload.selects(pod.labels()))
			.toList();
		return new Picture.Running(workload.images().isEmpty() ? "" : workload.images().get(0), workload.ready(),
				workload.desired(), workload.isRolledOut(), workload.createdAt(),
				pods.stream().mapToInt(LivePod::restarts).sum(),
				pods.stream().map(LivePod::createdAt).max(Comparator.naturalOrder()).orElse(null),
				pods.stream().anyMatch((pod) -> pod.phase().equals("Running") && !pod.ready()),
				workload.isRolledOut() ? "" : obstacle(workload, pods, seen));
	}

	private String obstacle(LiveWorkload workload, List<LivePod> pods, Reading seen) {
		// a Deployment's pods are made by its ReplicaSet
		List<ClusterEvent> events = seen.events()
			.stream()
			.filter((event) -> event.name().equals(workload.name()) || event.name().startsWith(workload.name() + "-"))
			.toList();
		boolean stuck = workload.current() && workload.stuck() != null;
		return obstacle(Troubles.of(List.of(), pods, events))
			.orElse(stuck ? "Its rollout was given up: " + this.masked.apply(workload.stuck()) + "." : "");
	}

	private Optional<String> obstacle(List<Trouble> troubles) {
		return troubles.stream().filter(Trouble::isObstacle).findFirst().map(this::sentence);
	}

	private String sentence(Trouble trouble) {
		String words = this.masked.apply(trouble.words());
		if (trouble.kind() == Trouble.Kind.IMAGE_NOT_PULLED) {
			// the image is named already, and the registry's answer comes last
			words = words.substring(words.lastIndexOf(": ") + 1).strip();
		}
		return trouble.with((words.length() <= LONGEST) ? words : words.substring(0, LONGEST) + "…").sentence();
	}

	/** Helm deletes a Job that has succeeded: it stays in the picture. */
	private List<Picture.Job> jobs(Reading seen, @Nullable Picture earlier) {
		List<Picture.Job> jobs = new ArrayList<>(
				seen.jobs().stream().filter(this.subject::owns).map((job) -> job(job, seen)).toList());
		if (earlier != null) {
			for (Picture.Job known : earlier.jobs()) {
				if (jobs.stream().noneMatch((job) -> job.name().equals(known.name()))) {
					jobs.add(gone(known, seen.at()));
				}
			}
		}
		jobs.sort(Comparator.comparing(Picture.Job::startedAt));
		return List.copyOf(jobs);
	}

	private Picture.Job job(LiveJob job, Reading seen) {
		List<LivePod> pods = seen.pods()
			.stream()
			.filter(job::owns)
			.sorted(Comparator.comparing(LivePod::createdAt).reversed())
			.toList();
		List<ClusterEvent> events = seen.events()
			.stream()
			.filter((event) -> event.name().startsWith(job.name()))
			.toList();
		// pods of earlier tries stay beside the one that is at work
		String obstacle = switch (job.state()) {
			case SUCCEEDED -> "";
			case FAILED ->
				Troubles.of(List.of(job), List.of(), List.of()).stream().map(this::sentence).findFirst().orElse("");
			case ACTIVE -> obstacle(Troubles.of(List.of(), pods.stream().limit(1).toList(), events)).orElse("");
		};
		return new Picture.Job(job.name(), Picture.JobState.valueOf(job.state().name()),
				job.images().isEmpty() ? "" : job.images().get(0), job.createdAt(), job.endedAt(), job.deadline(),
				job.failedPods(), obstacle);
	}

	private static Picture.Job gone(Picture.Job known, Instant now) {
		if (known.state() != Picture.JobState.ACTIVE) {
			return known;
		}
		return new Picture.Job(known.name(), Picture.JobState.GONE, known.image(), known.startedAt(), now,
				known.deadline(), known.failedPods(), "");
	}

}
