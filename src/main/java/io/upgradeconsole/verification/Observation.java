package io.upgradeconsole.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.RecordRef;

/**
 * What the cluster shows at one moment, beside what is expected.
 *
 * @param expectation what should be
 * @param newest the release's newest record
 * @param workloads what runs in the release's namespace
 * @param pods the namespace's pods
 */
record Observation(Expectation expectation, RecordRef newest, List<LiveWorkload> workloads, List<LivePod> pods) {

	Optional<LiveWorkload> live(Expectation.Workload expected) {
		return this.workloads.stream()
			.filter((workload) -> workload.kind().equals(expected.kind()) && workload.name().equals(expected.name()))
			.findFirst();
	}

	List<Expectation.Workload> missing() {
		return this.expectation.workloads().stream().filter((expected) -> live(expected).isEmpty()).toList();
	}

	List<LiveWorkload> expectedAndLive() {
		return this.expectation.workloads().stream().flatMap((expected) -> live(expected).stream()).toList();
	}

	List<LiveWorkload> unready() {
		return expectedAndLive().stream().filter((workload) -> !workload.isRolledOut()).toList();
	}

	List<LivePod> pods(LiveWorkload workload) {
		return this.pods.stream().filter((pod) -> workload.selects(pod.labels())).toList();
	}

	/** The pods of expected workloads that wait for an image that cannot be pulled. */
	List<LivePod> unpullable() {
		return expectedAndLive().stream()
			.flatMap((workload) -> pods(workload).stream())
			.filter((pod) -> pod.unpullable() != null)
			.toList();
	}

	boolean isSettled() {
		return missing().isEmpty() && unready().isEmpty();
	}

	/**
	 * Whether waiting longer cannot help: something is gone, or its rollout was given up.
	 */
	boolean isHopeless() {
		return !missing().isEmpty() || unready().stream()
			// before its controller has looked, the reason is that of an earlier rollout
			.anyMatch((workload) -> workload.current() && workload.stuck() != null);
	}

	/** One sentence on what is still awaited. */
	String progress() {
		int all = this.expectation.workloads().size();
		List<LiveWorkload> unready = unready();
		int ready = all - missing().size() - unready.size();
		if (ready == all) {
			return "All " + all + " workloads are ready.";
		}
		return ready + " of " + all + " workloads are ready; waiting for "
				+ unready.stream().map(this::describe).collect(Collectors.joining(", "));
	}

	String describe(LiveWorkload workload) {
		String pulling = pods(workload).stream()
			.map(LivePod::unpullable)
			.filter((container) -> container != null)
			.map((container) -> "; " + container.waiting() + " of " + container.image())
			.findFirst()
			.orElse("");
		String stuck = (workload.stuck() != null) ? "; " + workload.stuck() : "";
		return workload.name() + " (" + workload.ready() + "/" + workload.desired() + " ready" + pulling + stuck + ")";
	}

}
