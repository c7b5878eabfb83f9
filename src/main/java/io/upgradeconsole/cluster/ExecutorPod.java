package io.upgradeconsole.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import org.jspecify.annotations.Nullable;

/**
 * How far a pod of an operation's Job is.
 */
final class ExecutorPod {

	/** Another one may be there already when the first is about to go. */
	static final Comparator<Pod> FIRST = Comparator
		.comparing((Pod pod) -> Objects.toString(pod.getMetadata().getCreationTimestamp(), ""))
		.thenComparing((pod) -> pod.getMetadata().getName());

	private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

	private static final Duration OVERDUE = Duration.ofMinutes(1);

	private ExecutorPod() {
	}

	/** A cluster may have put containers of its own beside the supervisor's. */
	static ExecutorJobs.State state(Pod pod) {
		String name = pod.getMetadata().getName();
		String phase = Objects.toString(pod.getStatus().getPhase(), "");
		ContainerState supervisor = supervisor(pod);
		if (ENDED.contains(phase) || supervisor.getTerminated() != null) {
			return new ExecutorJobs.State(ExecutorJobs.Stage.ENDED, name, ended(pod, supervisor.getTerminated()));
		}
		if (isOverdue(pod)) {
			return new ExecutorJobs.State(ExecutorJobs.Stage.LOST, name,
					"Its node does not say that it has ended, and may be lost.");
		}
		return (phase.equals("Running") && supervisor.getWaiting() == null)
				? new ExecutorJobs.State(ExecutorJobs.Stage.RUNNING, name, "")
				: new ExecutorJobs.State(ExecutorJobs.Stage.WAITING, name, waiting(pod, supervisor.getWaiting()));
	}

	private static ContainerState supervisor(Pod pod) {
		return pod.getStatus()
			.getContainerStatuses()
			.stream()
			.filter((each) -> ExecutorJob.CONTAINER.equals(each.getName()) && each.getState() != null)
			.findFirst()
			.map(ContainerStatus::getState)
			.orElseGet(ContainerState::new);
	}

	/** Where a node has refused or evicted the pod, that is said of the pod itself. */
	private static String ended(Pod pod, @Nullable ContainerStateTerminated supervisor) {
		String reason = Stream.of(pod.getStatus().getReason(), pod.getStatus().getMessage())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(": "));
		if (!reason.isEmpty()) {
			return "Its pod has ended: " + reason;
		}
		return (supervisor == null) ? "Its pod has ended."
				: "Its container has ended with exit code " + supervisor.getExitCode()
						+ Optional.ofNullable(supervisor.getReason()).map((why) -> " (" + why + ")").orElse("")
						+ Optional.ofNullable(supervisor.getMessage()).map((why) -> ": " + why).orElse(".");
	}

	/** The time of its deletion is that at which it is killed at the latest. */
	private static boolean isOverdue(Pod pod) {
		String deletion = pod.getMetadata().getDeletionTimestamp();
		return deletion != null && Instant.parse(deletion).plus(OVERDUE).isBefore(Instant.now());
	}

	private static String waiting(Pod pod, @Nullable ContainerStateWaiting supervisor) {
		return Stream
			.concat(Stream.ofNullable(supervisor),
					pod.getStatus()
						.getContainerStatuses()
						.stream()
						.map((each) -> (each.getState() != null) ? each.getState().getWaiting() : null)
						.filter(Objects::nonNull))
			.findFirst()
			.map(ExecutorPod::words)
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

	/** Whether only containers that are not the supervisor keep it from its end. */
	static boolean isHeldByOthers(Pod pod) {
		return supervisor(pod).getTerminated() != null && pod.getStatus()
			.getContainerStatuses()
			.stream()
			.anyMatch((each) -> each.getState() != null && each.getState().getRunning() != null);
	}

}
