package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.release.RecordedRevision;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Which tags run, and where they come from: the chart and the common tag, pins in the
 * values, an upgrade that did not come to its end, or somebody's hand.
 */
@Component
class ImageOrigins {

	private final Releases releases;

	ImageOrigins(Releases releases) {
		this.releases = releases;
	}

	PreflightCheck check(ReleaseSummary release) {
		Map<String, String> pinned = new TreeMap<>(release.facts().pins());
		Map<String, String> strange = strange(release);
		List<String> evidence = new ArrayList<>(List.of(running(release)));
		if (pinned.isEmpty() && strange.isEmpty()) {
			return PreflightCheck.passed("running-images", "The services run what the deployed revision recorded",
					evidence.get(0));
		}
		pinned.forEach((service, tag) -> evidence
			.add("The values pin " + service + " to " + tag + " (services." + service + ".image.tag)."));
		ReleaseRef ref = release.release();
		if (strange.isEmpty()) {
			return PreflightCheck.warning("running-images", "Services are pinned to tags of their own",
					String.join(" ", evidence),
					"A pinned service does not follow the common tag. Set its image.tag to null in a values file to let it follow. What is set:",
					"helm get values " + ref.name() + " -n " + ref.namespace());
		}
		evidence.addAll(origins(release, strange));
		return PreflightCheck.warning("running-images", "Services run another image than was deployed",
				String.join(" ", evidence),
				"An upgrade re-creates every service, so it ends this, whichever tag is chosen. What became of the revisions:",
				new HelmCommand.History(ref.name(), ref.namespace()).display());
	}

	private static String running(ReleaseSummary release) {
		Map<String, TreeSet<String>> services = new TreeMap<>();
		release.imageTags()
			.forEach((service, tag) -> services.computeIfAbsent(tag, (key) -> new TreeSet<>()).add(service));
		return services.entrySet()
			.stream()
			.map((tag) -> tag.getKey() + " (" + String.join(", ", tag.getValue()) + ")")
			.collect(Collectors.joining("; ", "Running: ", "."));
	}

	/** The services whose running tag is not the recorded one. */
	private static Map<String, String> strange(ReleaseSummary release) {
		Map<String, String> strange = new TreeMap<>(release.imageTags());
		strange.entrySet()
			.removeIf((service) -> service.getValue()
				.equals(ReleaseFacts.tag(release.facts().services().getOrDefault(service.getKey(), ""))));
		return strange;
	}

	private List<String> origins(ReleaseSummary release, Map<String, String> strange) {
		List<RecordedRevision> recorded = this.releases.recorded(release.release());
		Map<String, TreeSet<String>> services = new TreeMap<>();
		strange.forEach(
				(service, tag) -> services.computeIfAbsent(origin(recorded, service, tag), (key) -> new TreeSet<>())
					.add(service + " (" + ReleaseFacts.tag(release.facts().services().getOrDefault(service, ""))
							+ " recorded)"));
		return services.entrySet()
			.stream()
			.map((origin) -> String.join(", ", origin.getValue()) + " " + origin.getKey())
			.toList();
	}

	private static String origin(List<RecordedRevision> recorded, String service, String tag) {
		return recorded.stream()
			.filter((revision) -> ReleaseFacts.tag(revision.facts().services().getOrDefault(service, "")).equals(tag))
			.findFirst()
			.map((revision) -> "has " + tag + " from revision " + revision.revision() + ", which is '"
					+ revision.status() + "': helm does not roll services back.")
			.orElse("has " + tag + ", which no revision that helm keeps brought: somebody changed it by hand.");
	}

}
