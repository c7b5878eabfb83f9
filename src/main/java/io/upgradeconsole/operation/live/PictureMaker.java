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

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture of what was read, and of the picture before it.
 */
final class PictureMaker {

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
				Notes.of(this.subject, seen.events(), this.masked));
	}

	private List<Picture.Service> services(Reading seen, @Nullable Picture earlier) {
		Map<String, Picture.Running> now = new TreeMap<>();
		seen.workloads()
			.stream()
			.filter(this.subject::owns)
			.forEach((workload) -> now.put(workload.kind() + "/" + workload.name(), running(workload, seen.pods())));
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

	private Picture.Running running(LiveWorkload workload, List<LivePod> all) {
		List<LivePod> pods = all.stream()
			.filter((pod) -> !pod.terminating() && workload.selects(pod.labels()))
			.toList();
		Optional<Obstacle> obstacle = workload.isRolledOut() ? Optional.empty() : Obstacle.worst(pods);
		return new Picture.Running(workload.images().isEmpty() ? "" : workload.images().get(0), workload.ready(),
				workload.desired(), workload.isRolledOut(), workload.createdAt(),
				pods.stream().mapToInt(LivePod::restarts).sum(),
				pods.stream().map(LivePod::createdAt).max(Comparator.naturalOrder()).orElse(null),
				obstacle.map(Obstacle::pod).orElse(""), obstacle.map(Obstacle::words).map(this.masked).orElse(""),
				obstacle.map(Obstacle::stuck).orElse(workload.current() && workload.stuck() != null));
	}

	/** Helm deletes a Job that has succeeded: it stays in the picture. */
	private List<Picture.Job> jobs(Reading seen, @Nullable Picture earlier) {
		List<Picture.Job> jobs = new ArrayList<>(
				seen.jobs().stream().filter(this.subject::owns).map((job) -> job(job, seen.pods())).toList());
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

	private Picture.Job job(LiveJob job, List<LivePod> all) {
		List<LivePod> pods = all.stream()
			.filter(job::owns)
			.sorted(Comparator.comparing(LivePod::createdAt).reversed())
			.toList();
		// pods of earlier tries stay beside the one that is at work
		Optional<Obstacle> obstacle = pods.stream().findFirst().flatMap((pod) -> Obstacle.worst(List.of(pod)));
		boolean active = job.state() == LiveJob.State.ACTIVE;
		String words = switch (job.state()) {
			case SUCCEEDED -> "";
			case FAILED -> failed(job);
			case ACTIVE -> obstacle.map(Obstacle::words).orElse("");
		};
		return new Picture.Job(job.name(), Picture.JobState.valueOf(job.state().name()), image(pods), job.createdAt(),
				job.endedAt(), job.deadline(), job.failedPods(), pods.isEmpty() ? "" : pods.get(0).name(),
				this.masked.apply(words), active && obstacle.map(Obstacle::stuck).orElse(false));
	}

	private static String image(List<LivePod> pods) {
		return pods.stream()
			.flatMap((pod) -> pod.containers().stream())
			.filter((container) -> !container.init())
			.map(LivePod.Container::image)
			.findFirst()
			.orElse("");
	}

	private static String failed(LiveJob job) {
		return switch (job.reason()) {
			case "BackoffLimitExceeded" -> "its pods have failed too often";
			case "DeadlineExceeded" -> "it took longer than it may";
			default -> job.reason() + (job.message().isEmpty() ? "" : ": " + job.message());
		};
	}

	private static Picture.Job gone(Picture.Job known, Instant now) {
		if (known.state() != Picture.JobState.ACTIVE) {
			return known;
		}
		return new Picture.Job(known.name(), Picture.JobState.GONE, known.image(), known.startedAt(), now,
				known.deadline(), known.failedPods(), known.pod(), "", false);
	}

}
