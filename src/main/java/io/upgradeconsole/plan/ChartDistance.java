package io.upgradeconsole.plan;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.target.ChartVersion;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How far the chart moves, and which way.
 */
@Component
class ChartDistance implements FindingRule {

	private final Supplier<List<PublishedChart>> published;

	@Autowired
	ChartDistance(ChartRepository repository) {
		this(repository::published);
	}

	ChartDistance(Supplier<List<PublishedChart>> published) {
		this.published = published;
	}

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		if (upgrade.inputs().request().backTo() != null) {
			// a way back has a finding of its own
			return List.of();
		}
		return check(new ChartVersion(upgrade.inputs().current().facts().chartVersion()),
				upgrade.inputs().chart().version());
	}

	List<Finding> check(ChartVersion from, ChartVersion to) {
		if (to.compareTo(from) < 0) {
			return List.of(Finding.warning("downgrade", "This goes back to an older chart",
					"From " + from + " to " + to + ". Migrations do not run backwards.",
					"To return to a revision that ran, roll back instead."));
		}
		return (to.major() > from.major() + 1) ? List.of(jump(from, to)) : List.of();
	}

	private Finding jump(ChartVersion from, ChartVersion to) {
		String distance = "From " + from + " to " + to + ": the migrate Job may not handle the distance.";
		String steps = MajorSteps.between(from, to, this.published.get())
			.stream()
			.map((chart) -> chart.version().value())
			.collect(Collectors.joining(", "));
		if (steps.isEmpty()) {
			// another code, since there are no stages to begin
			return Finding.warning("major-jump-without-steps", "This jumps over a major version",
					distance + " No release in between is published.",
					"Ask whoever publishes the chart whether this distance is supported, or for a release in between.");
		}
		return Finding.warning("major-jump", "This jumps over a major version",
				distance + " Released in between: " + steps + ".", "Upgrade in stages, to " + steps + " and then to "
						+ to + ": each stage is planned when the one before is verified, and confirmed on its own.");
	}

}
