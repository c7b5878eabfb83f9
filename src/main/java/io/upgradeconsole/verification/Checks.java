package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.ui.Moment;

/**
 * The questions that a verification asks of an observation alone.
 */
final class Checks {

	private static final int SHOWN_DIGEST = 12;

	/** What a container that is about to start waits for. */
	private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");

	private Checks() {
	}

	/** About helm's record of the release. */
	static List<Check> ofRecord(Observation seen) {
		return List.of(deployed(seen), revision(seen));
	}

	/**
	 * About what runs.
	 * @param since from when on a restart counts as recent
	 */
	static List<Check> ofWorkloads(Observation seen, Instant since) {
		return List.of(present(seen), images(seen), pulled(seen), oneImage(seen), ready(seen), steady(seen, since));
	}

	private static Check deployed(Observation seen) {
		String status = seen.newest().status();
		return Check.of("release-deployed", "Helm records the release as deployed", status.equals("deployed"),
				List.of("Revision " + seen.newest().revision() + " has the status '" + status + "'"));
	}

	private static Check revision(Observation seen) {
		return Check.of("revision-as-expected", "The newest revision is the expected one",
				seen.newest().revision().equals(seen.expectation().revision()), List.of("Expected revision "
						+ seen.expectation().revision() + ", the newest is " + seen.newest().revision()));
	}

	private static Check present(Observation seen) {
		List<Expectation.Workload> missing = seen.missing();
		int all = seen.expectation().workloads().size();
		String title = "Every workload of manifest and hooks exists";
		if (all == 0) {
			// a passed check on nothing would be a lie
			return Check.of("workloads-present", title, false, List.of("Neither manifest nor hooks name a workload"));
		}
		return Check.of("workloads-present", title, missing.isEmpty(),
				missing.isEmpty() ? List.of("All " + all + " exist")
						: missing.stream().map((workload) -> workload + " is gone").toList());
	}

	private static Check images(Observation seen) {
		List<String> wrong = new ArrayList<>();
		List<String> right = new ArrayList<>();
		for (Expectation.Workload expected : seen.expectation().workloads()) {
			seen.live(expected).ifPresent((live) -> {
				if (live.images().equals(expected.images())) {
					right.add(live.name() + " " + String.join(", ", live.images()));
				}
				else {
					wrong.add(live.name() + " runs " + String.join(", ", live.images()) + " instead of "
							+ String.join(", ", expected.images()));
				}
			});
		}
		return Check.of("images-as-planned", "Every workload names the planned image", wrong.isEmpty(),
				wrong.isEmpty() ? right : wrong);
	}

	private static Check pulled(Observation seen) {
		List<LivePod> unpullable = seen.unpullable();
		return Check.of("images-pulled", "No pod waits for an image that cannot be pulled", unpullable.isEmpty(),
				unpullable.isEmpty() ? List.of("No pod waits for an image")
						: unpullable.stream().map(Checks::unpulled).toList());
	}

	/** A tag may be moved between two pulls: then pods of one workload differ. */
	private static Check oneImage(Observation seen) {
		List<String> wrong = new ArrayList<>();
		List<String> right = new ArrayList<>();
		for (LiveWorkload workload : seen.expectedAndLive()) {
			digests(seen, workload).forEach((container, digests) -> {
				String named = workload.name() + (workload.images().size() > 1 ? " (" + container + ")" : "");
				if (digests.size() > 1) {
					wrong.add(named + " runs " + digests.size() + " images under one tag: "
							+ String.join(", ", digests.stream().map(Checks::shortened).toList())
							+ "; its tag was moved between two pulls");
				}
				else {
					right.add(named + " " + shortened(digests.iterator().next()));
				}
			});
		}
		String code = "one-image-per-workload";
		String title = "All pods of a workload run one and the same image";
		if (wrong.isEmpty() && right.isEmpty()) {
			return Check.skipped(code, title, "No pod has pulled its image.");
		}
		return Check.of(code, title, wrong.isEmpty(), wrong.isEmpty() ? right : wrong);
	}

	private static Map<String, Set<String>> digests(Observation seen, LiveWorkload workload) {
		Map<String, Set<String>> digests = new LinkedHashMap<>();
		for (LivePod pod : seen.pods(workload)) {
			pod.containers()
				.stream()
				.filter((container) -> !container.init() && !container.digest().isEmpty() && !pod.terminating())
				.forEach((container) -> digests.computeIfAbsent(container.name(), (name) -> new TreeSet<>())
					.add(container.digest()));
		}
		return digests;
	}

	private static Check ready(Observation seen) {
		List<LiveWorkload> unready = seen.unready();
		return Check.of("workloads-ready", "Every workload is rolled out and ready", unready.isEmpty(),
				unready.isEmpty()
						? List.of("All " + seen.expectedAndLive().size() + " are ready on their newest generation")
						: unready.stream().map(seen::describe).toList());
	}

	private static Check steady(Observation seen, Instant since) {
		List<String> wrong = new ArrayList<>();
		for (LiveWorkload workload : seen.expectedAndLive()) {
			seen.pods(workload)
				.stream()
				.filter((pod) -> !pod.terminating())
				.forEach((pod) -> wrong.addAll(unsteady(pod, since)));
		}
		return Check.of("pods-steady", "No pod restarts or waits", wrong.isEmpty(), wrong.isEmpty()
				? List.of("No pod waits, and none has restarted since " + Moment.of(since).utc()) : wrong);
	}

	private static List<String> unsteady(LivePod pod, Instant since) {
		List<String> found = new ArrayList<>();
		if (pod.unscheduled() != null) {
			found.add(pod.name() + ": no node takes it (" + pod.unscheduled() + ")");
		}
		for (LivePod.Container container : pod.containers()) {
			LivePod.Exit exit = container.exit();
			if (container.waiting() != null && !container.cannotPull() && !STARTING.contains(container.waiting())) {
				found.add(pod.name() + ": container " + container.name() + " waits, " + container.waiting()
						+ (container.message().isEmpty() ? "" : " (" + container.message() + ")"));
			}
			else if (container.restarts() > 0 && exit != null && exit.at() != null && !exit.at().isBefore(since)) {
				found.add(pod.name() + ": container " + container.name() + " restarted, last at "
						+ Moment.of(exit.at()).utc() + " with exit code " + exit.code()
						+ (exit.reason().isEmpty() ? "" : " (" + exit.reason() + ")"));
			}
		}
		return found;
	}

	private static String unpulled(LivePod pod) {
		LivePod.Container container = pod.unpullable();
		return (container == null) ? pod.name() : pod.name() + ": " + container.waiting() + ", image "
				+ container.image() + (container.message().isEmpty() ? "" : " (" + container.message() + ")");
	}

	/** Enough to tell two apart, and to be looked up. */
	private static String shortened(String digest) {
		int start = digest.indexOf(':') + 1;
		return digest.substring(0, Math.min(digest.length(), start + SHOWN_DIGEST));
	}

}
