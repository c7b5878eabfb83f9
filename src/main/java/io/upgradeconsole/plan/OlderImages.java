package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * A tag that is older than what runs, where both are versions. An older chart is said to
 * be one elsewhere, once for both.
 */
@Component
class OlderImages implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		ImageTag asked = upgrade.inputs().request().imageTag();
		Optional<ChartVersion> target = (asked != null) ? version(asked.value()) : Optional.empty();
		ChartVersion chart = new ChartVersion(upgrade.inputs().current().facts().chartVersion());
		if (target.isEmpty() || upgrade.inputs().chart().version().compareTo(chart) < 0) {
			return List.of();
		}
		Map<String, Set<String>> newer = new TreeMap<>();
		upgrade.recordedImages().forEach((service, image) -> {
			String planned = ReleaseFacts.tag(upgrade.images().getOrDefault(service, ""));
			version(ReleaseFacts.tag(image))
				.filter((running) -> running.compareTo(target.get()) > 0 && planned.equals(asked.value()))
				.ifPresent((running) -> newer.computeIfAbsent(running.value(), (tag) -> new TreeSet<>()).add(service));
		});
		if (newer.isEmpty()) {
			return List.of();
		}
		String older = newer.entrySet()
			.stream()
			.map((each) -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
			.collect(Collectors.joining(", "));
		return List.of(Finding.warning("downgrade", "This goes back to older images",
				asked + " is older than what is deployed: " + older + ". Migrations do not run backwards.",
				"To return to a revision that ran, roll back instead."));
	}

	private static Optional<ChartVersion> version(String tag) {
		try {
			return Optional.of(new ChartVersion(tag));
		}
		catch (ProblemException ex) {
			return Optional.empty();
		}
	}

}
