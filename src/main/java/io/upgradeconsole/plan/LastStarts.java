package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ValuePath;
import io.upgradeconsole.ui.Elapsed;

/**
 * How long the pods of each workload took to become ready when they last started: the
 * best there is to say how long a service will be away.
 *
 * @param byWorkload by its name; without those whose pods do not tell
 */
record LastStarts(Map<String, Duration> byWorkload) {

	/** Nothing is known. */
	static final LastStarts UNKNOWN = new LastStarts(Map.of());

	/**
	 * A pod that became unready later and came back does not tell how long a start takes.
	 */
	private static final Duration LONGEST = Duration.ofMinutes(15);

	static LastStarts of(List<ManifestObject> objects, List<LivePod> pods) {
		Map<String, Duration> starts = new TreeMap<>();
		for (ManifestObject object : objects) {
			if (ValuePath.find(object.content(), "spec.selector.matchLabels") instanceof Map<?, ?> labels
					&& !labels.isEmpty()) {
				pods.stream()
					.filter((pod) -> pod.labels().entrySet().containsAll(labels.entrySet()))
					.flatMap((pod) -> start(pod).stream())
					// of several replicas, the one that had not to wait for a node
					.min(Duration::compareTo)
					.ifPresent((start) -> starts.put(object.name(), start));
			}
		}
		return new LastStarts(starts);
	}

	/** How long, in words, or nothing where it is not known. */
	Optional<String> words(String workload) {
		return Optional.ofNullable(this.byWorkload.get(workload)).map(LastStarts::about);
	}

	/** Pods tell whole seconds, so a quick start reads 0. */
	static String about(Duration start) {
		return (start.toSeconds() < 2) ? "about a second" : "about " + Elapsed.of(start);
	}

	private static Optional<Duration> start(LivePod pod) {
		if (pod.readySince() == null || pod.restarts() > 0) {
			return Optional.empty();
		}
		Duration start = Duration.between(pod.createdAt(), pod.readySince());
		return (start.isNegative() || start.compareTo(LONGEST) > 0) ? Optional.empty() : Optional.of(start);
	}

}
