package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.Problem;

import org.springframework.stereotype.Component;

/**
 * Path A keeps the chart where it is, even where the repository has that version no more.
 */
@Component
class ChartWouldMove implements FindingRule {

	private static final String CODE = "chart-would-move";

	private final ChartRepository repository;

	ChartWouldMove(ChartRepository repository) {
		this.repository = repository;
	}

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		if (upgrade.inputs().request().path() != UpgradePath.IMAGE_ONLY
				|| !(upgrade.inputs().source() instanceof RebuiltChart chart)) {
			return List.of();
		}
		return List.of(Finding.info(CODE, gone(chart.version()),
				"Without --version, helm would take " + newest() + " and more than images would change. "
						+ "The console uses the chart that helm kept in the release record, so the chart stays at "
						+ chart.version() + ".",
				"Nothing to do. To move on to a published chart, use path C."));
	}

	/** The record does not hold all of the chart, so the chart cannot stay. */
	static Finding withSubcharts(ChartVersion version, Problem problem) {
		return Finding.blocking(CODE, gone(version),
				problem.detail() + " So the chart cannot stay where it is, as path A promises.",
				"Use path C to a version that is published, or have " + version + " published again.");
	}

	private static String gone(ChartVersion version) {
		return "Chart " + version + " is no longer published";
	}

	// helm passes over pre-releases unless one is asked for
	private String newest() {
		return this.repository.published()
			.stream()
			.map(PublishedChart::version)
			.filter((version) -> !version.isPreRelease())
			.findFirst()
			.map((version) -> "chart " + version)
			.orElse("whatever is published");
	}

}
