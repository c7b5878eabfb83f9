package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.LiveWorkload;

/**
 * The questions that a verification asks of an observation.
 */
final class Checks {

	private Checks() {
	}

	static List<Check> of(Observation seen) {
		return List.of(deployed(seen), revision(seen), present(seen), images(seen), ready(seen), pulled(seen));
	}

	private static Check deployed(Observation seen) {
		String status = seen.newest().status();
		return Check.of("release-deployed", "Helm records the release as deployed", status.equals("deployed"),
				"Revision " + seen.newest().revision() + " has the status '" + status + "'.");
	}

	private static Check revision(Observation seen) {
		return Check.of("revision-as-expected", "The newest revision is the expected one",
				seen.newest().revision().equals(seen.expectation().revision()), "Expected revision "
						+ seen.expectation().revision() + ", the newest is " + seen.newest().revision() + ".");
	}

	private static Check present(Observation seen) {
		List<Expectation.Workload> missing = seen.missing();
		int all = seen.expectation().workloads().size();
		if (all == 0) {
			// a passed check on nothing would be a lie
			return Check.of("workloads-present", "Every workload of manifest and hooks exists", false,
					"Neither manifest nor hooks name a workload.");
		}
		return Check.of("workloads-present", "Every workload of manifest and hooks exists", missing.isEmpty(),
				missing.isEmpty() ? "All " + all + " exist."
						: "Gone: " + missing.stream().map(Object::toString).collect(Collectors.joining(", ")) + ".");
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
				String.join("; ", wrong.isEmpty() ? right : wrong) + ".");
	}

	private static Check ready(Observation seen) {
		List<LiveWorkload> unready = seen.unready();
		return Check.of("workloads-ready", "Every workload is rolled out and ready", unready.isEmpty(),
				unready.isEmpty() ? "All " + seen.expectedAndLive().size() + " are ready on their newest generation."
						: unready.stream().map(seen::describe).collect(Collectors.joining("; ")) + ".");
	}

	private static Check pulled(Observation seen) {
		List<LivePod> unpullable = seen.unpullable();
		return Check.of("images-pulled", "No pod waits for an image that cannot be pulled", unpullable.isEmpty(),
				unpullable.isEmpty() ? "No pod waits for an image."
						: unpullable.stream().map(Checks::describe).collect(Collectors.joining("; ")) + ".");
	}

	private static String describe(LivePod pod) {
		LivePod.Container container = pod.unpullable();
		return (container == null) ? pod.name() : pod.name() + ": " + container.waiting() + ", image "
				+ container.image() + (container.message().isEmpty() ? "" : " (" + container.message() + ")");
	}

}
