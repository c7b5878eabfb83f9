package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pod's status.
 */
final class PodMapping {

	private PodMapping() {
	}

	static LivePod pod(Pod pod) {
		PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
		List<LivePod.Container> containers = Stream
			.concat(status.getInitContainerStatuses().stream().map((each) -> container(each, true)),
					status.getContainerStatuses().stream().map((each) -> container(each, false)))
			.toList();
		int restarts = status.getContainerStatuses()
			.stream()
			.mapToInt((each) -> Objects.requireNonNullElse(each.getRestartCount(), 0))
			.sum();
		Optional<PodCondition> ready = condition(status, "Ready", "True");
		return new LivePod(pod.getMetadata().getName(),
				Objects.requireNonNullElse(pod.getMetadata().getLabels(), Map.of()), owner(pod),
				Objects.toString(status.getPhase(), ""), ready.isPresent(),
				pod.getMetadata().getDeletionTimestamp() != null, restarts,
				Instant.parse(pod.getMetadata().getCreationTimestamp()),
				ready.map(PodCondition::getLastTransitionTime).map(Instant::parse).orElse(null),
				condition(status, "PodScheduled", "False").map((each) -> Objects.toString(each.getMessage(), ""))
					.orElse(null),
				containers);
	}

	private static String owner(Pod pod) {
		return pod.getMetadata()
			.getOwnerReferences()
			.stream()
			.findFirst()
			.map((owner) -> owner.getKind() + "/" + owner.getName())
			.orElse("");
	}

	private static Optional<PodCondition> condition(PodStatus status, String type, String value) {
		return status.getConditions()
			.stream()
			.filter((condition) -> type.equals(condition.getType()) && value.equals(condition.getStatus()))
			.findFirst();
	}

	private static LivePod.Container container(ContainerStatus status, boolean init) {
		ContainerState state = Objects.requireNonNullElseGet(status.getState(), ContainerState::new);
		ContainerState last = Objects.requireNonNullElseGet(status.getLastState(), ContainerState::new);
		var waiting = state.getWaiting();
		return new LivePod.Container(status.getName(), init, Objects.toString(status.getImage(), ""), digest(status),
				(waiting != null) ? waiting.getReason() : null,
				(waiting != null) ? Objects.toString(waiting.getMessage(), "") : "",
				Objects.requireNonNullElse(status.getRestartCount(), 0),
				exit((state.getTerminated() != null) ? state.getTerminated() : last.getTerminated()));
	}

	/** Runtimes put the registry's name before it, not all the same one. */
	private static String digest(ContainerStatus status) {
		String id = Objects.toString(status.getImageID(), "");
		return id.substring(id.lastIndexOf('@') + 1);
	}

	private static LivePod.@Nullable Exit exit(@Nullable ContainerStateTerminated ended) {
		return (ended != null) ? new LivePod.Exit(Objects.requireNonNullElse(ended.getExitCode(), -1),
				Objects.toString(ended.getReason(), ""),
				(ended.getFinishedAt() != null) ? Instant.parse(ended.getFinishedAt()) : null) : null;
	}

}
