package io.upgradeconsole.sandbox.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays the kubelet: pulls, starts and ends containers.
 */
final class PodController implements Controller {

	private static final Duration START = Duration.ofMillis(500);

	private static final Duration SLOW_START = Duration.ofSeconds(4);

	private static final Duration JOB_END = Duration.ofMillis(1000);

	private static final Duration BACK_OFF = Duration.ofSeconds(2);

	private final ObjectStore store;

	private final Faults faults;

	private final EventRecorder events;

	private final MissingConfiguration configuration;

	/** By the pod's identity. */
	private final Map<String, Life> lives = new HashMap<>();

	private final Kubelet kubelet;

	PodController(ObjectStore store, Faults faults, EventRecorder events, Kubelet kubelet) {
		this.kubelet = kubelet;
		this.store = store;
		this.faults = faults;
		this.events = events;
		this.configuration = new MissingConfiguration(store);
	}

	@Override
	public Optional<ObjectNode> reconcile(KubeObject pod) {
		Life life = this.lives.computeIfAbsent(pod.uid(), (uid) -> new Life());
		PodState state = life.held(state(pod, Duration.ofNanos(System.nanoTime() - life.born)), pod);
		String why = why(state, pod);
		if (state != life.state) {
			life.state = state;
			life.reached = Instant.now();
			state.events(pod, why).forEach((event) -> this.events.record(pod, event));
		}
		return Optional.of(life.mishaps(pod).told(state.status(pod, life.reached, why)));
	}

	/** What the kubelet has to tell of a pod that cannot start. */
	private String why(PodState state, KubeObject pod) {
		return switch (state) {
			case MOUNT_FAILED -> this.configuration.ofVolumes(pod).orElse("");
			case CONFIG_ERROR -> this.configuration.ofEnvironment(pod).orElse("");
			default -> this.faults.registryAnswer();
		};
	}

	private PodState state(KubeObject pod, Duration age) {
		boolean job = pod.ownerKind().equals("Job");
		ImageBehaviour behaviour = ImageBehaviour.of(pod);
		if (!hasNode(pod)) {
			return PodState.UNSCHEDULED;
		}
		if (this.kubelet.runs(pod)) {
			// its arguments may hold the marks of others
			return (age.compareTo(START) < 0) ? PodState.CREATING : this.kubelet.state(pod);
		}
		if (age.compareTo(START) < 0 || behaviour == ImageBehaviour.PULL_HANGS) {
			return PodState.CREATING;
		}
		if (behaviour == ImageBehaviour.CANNOT_BE_PULLED) {
			return (age.compareTo(BACK_OFF) < 0) ? PodState.PULL_FAILED : PodState.PULL_BACK_OFF;
		}
		if (runsItsOwnCommand(pod)) {
			return (behaviour == ImageBehaviour.HOLDS_NO_COMMAND) ? PodState.START_FAILED : PodState.SUCCEEDED;
		}
		if (job && age.compareTo(JOB_END) > 0 && behaviour != ImageBehaviour.JOB_HANGS) {
			return (behaviour == ImageBehaviour.JOB_FAILS) ? PodState.FAILED : PodState.SUCCEEDED;
		}
		return switch (behaviour) {
			case CRASHES -> PodState.CRASHED;
			case NEVER_READY -> PodState.UNREADY;
			case STARTS_SLOWLY -> (age.compareTo(SLOW_START) < 0) ? PodState.UNREADY : PodState.RUNNING;
			default -> PodState.RUNNING;
		};
	}

	/** Made by hand to run once: what the image does by itself does not matter. */
	private static boolean runsItsOwnCommand(KubeObject pod) {
		return pod.ownerKind().isEmpty() && pod.spec().path("restartPolicy").asString("").equals("Never")
				&& pod.spec().at("/containers/0/command").isArray();
	}

	private boolean hasNode(KubeObject pod) {
		Map<String, String> wanted = Json.strings(pod.spec().path("nodeSelector"));
		return this.store.list(ResourceType.of("nodes"))
			.stream()
			.anyMatch((node) -> node.labels().entrySet().containsAll(wanted.entrySet()));
	}

	/**
	 * The pod's own timestamp knows only seconds.
	 */
	private final class Life {

		private long born = System.nanoTime();

		private @Nullable PodState state;

		private boolean started;

		private boolean tagMoved;

		private Instant reached = Instant.now();

		private Mishaps mishaps(KubeObject pod) {
			return new Mishaps(this.tagMoved, PodController.this.faults.crashedAt(pod.name()));
		}

		/**
		 * A pod that has not started yet starts only when it finds all that it needs, and
		 * is as old then as one that has just been made.
		 */
		private PodState held(PodState next, KubeObject pod) {
			if (this.started || next == PodState.UNSCHEDULED) {
				return next;
			}
			PodState held = next;
			if (PodController.this.configuration.ofVolumes(pod).isPresent()) {
				held = PodState.MOUNT_FAILED;
			}
			else if (next.isPulled() && PodController.this.configuration.ofEnvironment(pod).isPresent()) {
				held = PodState.CONFIG_ERROR;
			}
			if (held != next) {
				this.born = System.nanoTime() - START.toNanos();
			}
			this.started = held == next && next.isPulled();
			if (this.started) {
				this.tagMoved = PodController.this.faults.hasMoved(pod.spec().at("/containers/0/image").asString(""));
			}
			return held;
		}

	}

}
