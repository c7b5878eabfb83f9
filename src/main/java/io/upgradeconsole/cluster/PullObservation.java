package io.upgradeconsole.cluster;

import java.util.Objects;
import java.util.Set;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far a pod is that was made to pull an image.
 *
 * @param state how far
 * @param reason the kubelet's or the scheduler's word for it, empty where there is none
 * @param message what they say about it, empty where they say nothing
 */
public record PullObservation(State state, String reason, String message) {

	private static final Set<String> CANNOT_PULL = Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName",
			"ErrImageNeverPull", "ImageInspectError", "RegistryUnavailable", "SignatureValidationFailed");

	/** The kubelet comes to these only with the image at hand. */
	private static final Set<String> AFTER_PULL = Set.of("CreateContainerConfigError", "CreateContainerError",
			"PreCreateHookError", "PreStartHookError", "PostStartHookError", "RunContainerError", "CrashLoopBackOff");

	/** How far a pull is. */
	public enum State {

		/** Nothing is known yet. */
		WAITING,
		/** No node takes the pod. */
		UNSCHEDULED,
		/** The kubelet has tried, in vain, and will try again. */
		FAILING,
		/** The image is on the node, whatever became of the container afterwards. */
		PULLED,
		/** The pod ended before it was pulled. */
		ENDED

	}

	static PullObservation of(Pod pod) {
		PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
		ContainerStatus container = status.getContainerStatuses()
			.stream()
			.filter((each) -> PullPods.CONTAINER.equals(each.getName()))
			.findFirst()
			.orElseGet(ContainerStatus::new);
		ContainerState state = Objects.requireNonNullElseGet(container.getState(), ContainerState::new);
		String waiting = (state.getWaiting() != null) ? text(state.getWaiting().getReason()) : "";
		String said = (state.getWaiting() != null) ? text(state.getWaiting().getMessage()) : "";
		if (hasPulled(container, state) || AFTER_PULL.contains(waiting)) {
			return new PullObservation(State.PULLED, waiting, said);
		}
		if (CANNOT_PULL.contains(waiting)) {
			return new PullObservation(State.FAILING, waiting, said);
		}
		if ("Failed".equals(status.getPhase()) || "Succeeded".equals(status.getPhase())) {
			return new PullObservation(State.ENDED, text(status.getReason()), text(status.getMessage()));
		}
		return status.getConditions()
			.stream()
			.filter((condition) -> "PodScheduled".equals(condition.getType()) && "False".equals(condition.getStatus()))
			.map((condition) -> new PullObservation(State.UNSCHEDULED, text(condition.getReason()),
					text(condition.getMessage())))
			.findFirst()
			.orElseGet(() -> new PullObservation(State.WAITING, waiting, said));
	}

	/** A container that never was has a state too when its pod is given up. */
	private static boolean hasPulled(ContainerStatus container, ContainerState state) {
		if (!text(container.getImageID()).isEmpty() || state.getRunning() != null) {
			return true;
		}
		return state.getTerminated() != null && !text(state.getTerminated().getContainerID()).isEmpty();
	}

	private static String text(@Nullable String value) {
		return Objects.toString(value, "");
	}

}
