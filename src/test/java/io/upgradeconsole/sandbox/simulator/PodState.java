package io.upgradeconsole.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a pod is in its life, and how its status says so.
 */
enum PodState {

	UNSCHEDULED("Pending", "waiting", "", 0), CREATING("Pending", "waiting", "ContainerCreating", 0),
	PULL_FAILED("Pending", "waiting", "ErrImagePull", 0), PULL_BACK_OFF("Pending", "waiting", "ImagePullBackOff", 0),
	MOUNT_FAILED("Pending", "waiting", "ContainerCreating", 0),
	CONFIG_ERROR("Pending", "waiting", "CreateContainerConfigError", 0), RUNNING("Running", "running", "", 0),
	UNREADY("Running", "running", "", 0), CRASHED("Running", "waiting", "CrashLoopBackOff", 3),
	SUCCEEDED("Succeeded", "terminated", "Completed", 0), FAILED("Failed", "terminated", "Error", 0),
	START_FAILED("Failed", "terminated", "StartError", 0);

	private static final String NO_NODE = "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.";

	private static final String NO_COMMAND = "failed to create containerd task: exec: executable file not found in $PATH";

	private final String phase;

	private final String container;

	private final String reason;

	private final int restarts;

	PodState(String phase, String container, String reason, int restarts) {
		this.phase = phase;
		this.container = container;
		this.reason = reason;
		this.restarts = restarts;
	}

	/** Whether a container's image is there. */
	boolean isPulled() {
		return switch (this) {
			case UNSCHEDULED, CREATING, MOUNT_FAILED, PULL_FAILED, PULL_BACK_OFF -> false;
			default -> true;
		};
	}

	/**
	 * The pod's status.
	 * @param reached when the pod came into this state
	 * @param why what the registry says where it has no such image, or what the kubelet
	 * does not find
	 */
	ObjectNode status(KubeObject pod, Instant reached, String why) {
		String since = pod.created().toString();
		if (this == UNSCHEDULED) {
			return Json.object(Map.of("phase", this.phase, "conditions", List.of(Map.of("type", "PodScheduled",
					"status", "False", "reason", "Unschedulable", "message", NO_NODE, "lastTransitionTime", since))));
		}
		String ready = reached.truncatedTo(ChronoUnit.SECONDS).toString();
		List<Map<String, String>> conditions = Stream
			.of(condition("PodScheduled", true, since), condition("Initialized", true, since),
					condition("ContainersReady", this == RUNNING, ready), condition("Ready", this == RUNNING, ready))
			.toList();
		List<ObjectNode> containers = Json.stream(pod.spec().path("containers"))
			.map((container) -> containerStatus(container, since, why))
			.toList();
		return Json.object(Map.of("phase", this.phase, "startTime", since, "podIP", "10.244.0.2", "hostIP", "127.0.0.1",
				"conditions", conditions, "containerStatuses", containers));
	}

	List<PodEvent> events(KubeObject pod, String why) {
		String image = pod.spec().path("containers").path(0).path("image").asString("");
		String name = pod.spec().path("containers").path(0).path("name").asString("");
		return switch (this) {
			case UNSCHEDULED -> List.of(PodEvent.warning("FailedScheduling", NO_NODE));
			case CREATING -> List.of(
					PodEvent.normal("Scheduled",
							"Successfully assigned %s/%s to sandbox-node".formatted(pod.namespace(), pod.name())),
					PodEvent.normal("Pulling", "Pulling image \"" + image + "\""));
			case PULL_FAILED -> List.of(
					PodEvent.warning("Failed",
							"Failed to pull image \"%s\": %s".formatted(image, notPulled(image, why))),
					PodEvent.warning("Failed", "Error: ErrImagePull"));
			case PULL_BACK_OFF -> List.of(PodEvent.normal("BackOff", "Back-off pulling image \"" + image + "\""),
					PodEvent.warning("Failed", "Error: ImagePullBackOff"));
			case MOUNT_FAILED -> List.of(PodEvent.warning("FailedMount", why));
			case CONFIG_ERROR -> List.of(PodEvent.normal("Pulled", "Successfully pulled image \"" + image + "\""),
					PodEvent.warning("Failed", "Error: " + why));
			case RUNNING, UNREADY,
					CRASHED ->
				Stream.concat(Stream.of(PodEvent.normal("Pulled", "Successfully pulled image \"" + image + "\""),
						PodEvent.normal("Created", "Created container: " + name),
						PodEvent.normal("Started", "Started container " + name)), trouble(name).stream())
					.toList();
			case SUCCEEDED, FAILED -> List.of();
			case START_FAILED -> List.of(PodEvent.warning("Failed", "Error: " + NO_COMMAND));
		};
	}

	private List<PodEvent> trouble(String container) {
		return switch (this) {
			case UNREADY -> List.of(PodEvent.warning("Unhealthy", "Readiness probe failed: HTTP 503"));
			case CRASHED -> List.of(PodEvent.warning("BackOff", "Back-off restarting failed container " + container));
			default -> List.of();
		};
	}

	private ObjectNode containerStatus(JsonNode container, String since, String why) {
		String image = container.path("image").asString("");
		return Json.object(Map.of("name", container.path("name"), "image", image, "imageID",
				isPulled() ? digest(image) : "", "ready", this == RUNNING, "started", this == RUNNING, "restartCount",
				this.restarts, "state", Map.of(this.container, detail(image, since, why))));
	}

	private Map<String, ?> detail(String image, String since, String why) {
		return switch (this.container) {
			case "running" -> Map.of("startedAt", since);
			case "terminated" -> (this == START_FAILED)
					? Map.of("exitCode", 128, "reason", this.reason, "message", NO_COMMAND, "startedAt",
							"1970-01-01T00:00:00Z", "finishedAt", since)
					: Map.of("exitCode", (this == FAILED) ? 1 : 0, "reason", this.reason, "startedAt", since,
							"finishedAt", since);
			default -> (this == CREATING || this == MOUNT_FAILED) ? Map.of("reason", this.reason)
					: Map.of("reason", this.reason, "message", waiting(image, why));
		};
	}

	private String waiting(String image, String why) {
		return switch (this) {
			case CRASHED -> "back-off 10s restarting failed container";
			case PULL_FAILED -> notPulled(image, why);
			case CONFIG_ERROR -> why;
			default -> "Back-off pulling image \"" + image + "\"";
		};
	}

	/** As containerd says it. */
	private static String notPulled(String image, String why) {
		return "rpc error: code = Unknown desc = failed to pull and unpack image \"%1$s\": failed to resolve reference \"%1$s\": %1$s: %2$s"
			.formatted(image, why);
	}

	/** The same image always has the same digest. */
	private static String digest(String image) {
		String repository = image.replaceFirst(":[^:/]*$", "");
		String half = UUID.nameUUIDFromBytes(image.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
		return repository + "@sha256:" + half + half;
	}

	private static Map<String, String> condition(String type, boolean value, String since) {
		return Map.of("type", type, "status", value ? "True" : "False", "lastTransitionTime", since);
	}

}
