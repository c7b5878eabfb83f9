package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.ui.Moment;

/**
 * Says of a pod what {@code kubectl describe} would. Nothing of it is masked.
 */
public final class PodDescription {

	private static final int EVENTS = 20;

	private PodDescription() {
	}

	/**
	 * Describes it, line by line.
	 * @param events of its namespace, newest first
	 * @param whyNone why there may be no events, empty where they can be read
	 */
	public static List<String> of(LivePod pod, List<ClusterEvent> events, String whyNone) {
		List<String> lines = new ArrayList<>();
		lines.add("Phase:     " + pod.phase() + (pod.terminating() ? ", told to end" : ""));
		lines.add("Made by:   " + (pod.owner().isEmpty() ? "hand" : pod.owner()) + " at "
				+ Moment.of(pod.createdAt()).utc());
		lines.add("Ready:     " + (pod.ready() ? "yes" : "no"));
		if (pod.unscheduled() != null) {
			lines.add("Unscheduled: " + pod.unscheduled());
		}
		pod.containers().forEach((container) -> lines.addAll(lines(container)));
		lines.add("Events:");
		List<String> noted = events.stream()
			.filter((event) -> event.object().equals("Pod/" + pod.name()))
			.limit(EVENTS)
			.map((event) -> "  " + line(event))
			.toList();
		lines.addAll(noted.isEmpty() ? List.of("  none" + (whyNone.isEmpty() ? "" : ". " + whyNone)) : noted);
		return lines;
	}

	/** An event on one line, without its object. */
	public static String line(ClusterEvent event) {
		return Moment.of(event.lastAt()).utc() + "  " + (event.warning() ? "Warning" : "Normal") + "  " + event.reason()
				+ ((event.count() > 1) ? " (" + event.count() + " times)" : "") + ": " + event.message();
	}

	private static List<String> lines(LivePod.Container container) {
		List<String> lines = new ArrayList<>();
		lines.add((container.init() ? "Init container: " : "Container: ") + container.name() + ", image "
				+ container.image() + (container.digest().isEmpty() ? "" : ", " + container.digest()) + ", restarts "
				+ container.restarts());
		if (container.waiting() != null) {
			lines.add("  waits:   " + container.waiting() + "  " + container.message());
		}
		if (container.exit() != null) {
			lines.add("  ended:   exit code " + container.exit().code() + "  " + container.exit().reason());
		}
		return lines;
	}

}
