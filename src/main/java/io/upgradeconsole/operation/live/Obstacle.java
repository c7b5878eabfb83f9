package io.upgradeconsole.operation.live;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.upgradeconsole.cluster.LivePod;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a pod from being ready.
 *
 * @param pod the pod's name
 * @param words what it waits for, as the end of a sentence that the pod begins
 * @param stuck whether waiting alone does not help
 */
record Obstacle(String pod, String words, boolean stuck) {

	private static final int LONGEST = 300;

	/** The worst among the pods that should be ready; a pod that ends is none of them. */
	static Optional<Obstacle> worst(List<LivePod> pods) {
		return pods.stream()
			.filter((pod) -> !pod.terminating() && !pod.ready() && !pod.phase().equals("Succeeded"))
			.map(Obstacle::of)
			.max(Comparator.comparing(Obstacle::stuck));
	}

	static Obstacle of(LivePod pod) {
		if (pod.unscheduled() != null) {
			return new Obstacle(pod.name(), "finds no node: " + shortened(pod.unscheduled()), true);
		}
		return pod.containers()
			.stream()
			.filter((container) -> container.waiting() != null)
			.map((container) -> waiting(pod, container))
			.max(Comparator.comparing(Obstacle::stuck))
			.orElseGet(() -> unready(pod));
	}

	private static Obstacle unready(LivePod pod) {
		LivePod.Exit exit = pod.containers()
			.stream()
			.map(LivePod.Container::exit)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (pod.phase().equals("Failed")) {
			return new Obstacle(pod.name(), "has failed" + ended(exit), true);
		}
		return new Obstacle(pod.name(), pod.phase().equals("Running") ? "runs, and is not ready yet" : "is starting",
				false);
	}

	private static Obstacle waiting(LivePod pod, LivePod.Container container) {
		String reason = Objects.requireNonNull(container.waiting());
		String said = shortened(container.message());
		String words = switch (reason) {
			case "ContainerCreating", "PodInitializing" -> "is starting";
			case "ErrImagePull", "ImagePullBackOff", "ImageInspectError", "RegistryUnavailable", "ErrImageNeverPull" ->
				"cannot pull the image " + container.image() + " (" + reason + ")";
			case "InvalidImageName" -> "names an image that cannot exist: " + container.image();
			case "CrashLoopBackOff" -> "ends again and again soon after its start" + ended(container.exit());
			case "CreateContainerConfigError" -> "lacks something that its configuration names: " + said;
			default -> "waits (" + reason + ")" + (said.isEmpty() ? "" : ": " + said);
		};
		return new Obstacle(pod.name(), words, !words.equals("is starting"));
	}

	private static String ended(LivePod.@Nullable Exit exit) {
		if (exit == null) {
			return "";
		}
		return exit.reason().equals("OOMKilled") ? ": it takes more memory than it may" : ": exit code " + exit.code();
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

}
