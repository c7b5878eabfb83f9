package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.RecordRef;

/**
 * What the cluster shows at one moment, beside what is expected.
 *
 * @param expectation what should be
 * @param history the release's kept revisions, newest first, at least one
 * @param workloads what runs in the release's namespace
 * @param pods the namespace's pods
 */
record Observation(Expectation expectation, List<RecordRef> history, List<LiveWorkload> workloads, List<LivePod> pods) {

	/** The release's newest record. */
	RecordRef newest() {
		return this.history.get(0);
	}

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

	/** Whether a pod cannot come up by itself, as far as anybody can tell. */
	boolean isStuck() {
		return !unpullable().isEmpty()
				|| unready().stream().flatMap((workload) -> pods(workload).stream()).anyMatch(LivePod::isCrashLooping);
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

	/** The figures of the expected workloads. */
	Snapshot snapshot(Instant at) {
		return new Snapshot(at, newest().revision().number(), newest().status(),
				expectedAndLive().stream().map(this::figures).toList());
	}

	private Snapshot.Workload figures(LiveWorkload workload) {
		List<LivePod> own = pods(workload).stream().filter((pod) -> !pod.terminating()).toList();
		return new Snapshot.Workload(workload.kind(), workload.name(), workload.images(),
				own.stream()
					.flatMap((pod) -> pod.containers().stream())
					.filter((container) -> !container.init() && !container.digest().isEmpty())
					.map(LivePod.Container::digest)
					.distinct()
					.toList(),
				workload.ready(), workload.desired(), own.stream().mapToInt(LivePod::restarts).sum());
	}

	/** One sentence on what is still awaited. */
	String progress() {
		int all = this.expectation.workloads().size();
		List<LiveWorkload> unready = unready();
		int ready = all - missing().size() - unready.size();
		if (ready == all) {
			return "All " + all + " workloads are ready.";
		}
		return ready + " of " + all + " workloads are ready"
				+ named("; waiting for ", unready.stream().map(this::describe))
				+ named("; gone: ", missing().stream().map(Object::toString));
	}

	private static String named(String words, Stream<String> names) {
		String listed = names.collect(Collectors.joining(", "));
		return listed.isEmpty() ? "" : words + listed;
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
