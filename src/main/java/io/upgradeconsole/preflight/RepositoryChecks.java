package io.upgradeconsole.preflight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.helm.RepositoryIndex;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.ui.Elapsed;

import org.springframework.stereotype.Component;

/**
 * What is asked of the chart repository.
 */
@Component
class RepositoryChecks {

	private final ChartRepository repository;

	private final Clock clock;

	RepositoryChecks(ChartRepository repository, Clock clock) {
		this.repository = repository;
		this.clock = clock;
	}

	PreflightCheck answers(RepositoryIndex index) {
		String where = this.repository.source().repository() + " (" + this.repository.source().url()
				+ "), which the console keeps in a helm configuration of its own and not in yours";
		if (index.charts().isEmpty()) {
			return PreflightCheck.failed("chart-repository", "The chart repository lists no such chart",
					where + ", lists no chart '" + this.repository.source().chart() + "'.",
					"Check console.helm.repository.url and .chart.", search());
		}
		PublishedChart newest = index.charts().get(0);
		return PreflightCheck.passed("chart-repository", "The chart repository answers",
				where + ". " + age(index) + " It lists " + index.charts().size() + " versions; the newest is "
						+ newest.version() + " with appVersion " + newest.appVersion() + ".");
	}

	/** Whether the chart that is to be applied is there to be had. */
	PreflightCheck target(RepositoryIndex index, ChartVersion target) {
		return index.find(target)
			.map((chart) -> PreflightCheck.passed("target-published", "The target chart is published",
					"Chart " + target + " with appVersion " + chart.appVersion() + " is listed."))
			.orElseGet(() -> PreflightCheck.failed("target-published", "Chart " + target + " is not published",
					this.repository.source().repository() + " (" + this.repository.source().url() + ") "
							+ near(index.charts(), target) + " " + age(index),
					"Choose a version that is listed, or check console.helm.repository.url. What there is:", search()));
	}

	PreflightCheck deployed(RepositoryIndex index, String deployed) {
		return index.charts()
			.stream()
			.filter((chart) -> chart.version().value().equals(deployed))
			.findFirst()
			.map((chart) -> PreflightCheck.passed("deployed-chart-published", "The deployed chart is still published",
					"Chart " + deployed + " with appVersion " + chart.appVersion() + " is listed."))
			.orElseGet(() -> PreflightCheck.warning("deployed-chart-published",
					"The deployed chart is no longer published", "Chart " + deployed + " is not listed any more.",
					"Path A uses the chart from the release record. To move on, use path C to a version that is listed:",
					search()));
	}

	private String search() {
		return new HelmCommand.SearchRepo(this.repository.source(), null).display();
	}

	private String age(RepositoryIndex index) {
		Instant generated = index.generatedAt();
		return "Its index was read " + ago(index.readAt())
				+ ((generated != null) ? " and made " + ago(generated) : " and does not say when it was made") + ".";
	}

	private String ago(Instant then) {
		Duration age = Duration.between(then, this.clock.instant());
		return (age.toSeconds() < 2) ? "just now" : Elapsed.of(age) + " ago";
	}

	/** The listed neighbours of a version that is not. */
	private static String near(List<PublishedChart> charts, ChartVersion target) {
		if (charts.isEmpty()) {
			return "lists no version of it.";
		}
		List<ChartVersion> listed = charts.stream().map(PublishedChart::version).toList();
		Set<ChartVersion> near = new LinkedHashSet<>();
		listed.stream()
			.filter((version) -> version.compareTo(target) > 0)
			.reduce((one, next) -> next)
			.ifPresent(near::add);
		listed.stream().filter((version) -> version.compareTo(target) < 0).findFirst().ifPresent(near::add);
		return "lists " + charts.size() + " versions, the newest being " + listed.get(0) + ", and nearest to " + target
				+ " " + near.stream().map(ChartVersion::value).collect(Collectors.joining(" and ")) + ".";
	}

}
