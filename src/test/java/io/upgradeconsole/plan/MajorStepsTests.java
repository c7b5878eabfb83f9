package io.upgradeconsole.plan;

import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.target.ChartVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MajorStepsTests {

	private static final List<PublishedChart> PUBLISHED = Stream
		.of("26.10.0", "26.8.4", "25.9.0", "25.12.7", "25.12.7", "25.5.9", "24.11.2", "24.2.0", "22.1.0")
		.map((version) -> new PublishedChart(new ChartVersion(version), "app-" + version))
		.toList();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			24.2.0  | 26.8.4  | 25.12.7
			23.1.0  | 26.8.4  | 24.11.2 25.12.7
			24.2.0  | 27.0.0  | 25.12.7 26.10.0
			21.0.0  | 24.11.2 | 22.1.0
			22.1.0  | 24.11.2 | ''
			24.2.0  | 24.11.2 | ''
			24.2.0  | 25.5.9  | ''
			26.8.4  | 24.2.0  | ''
			""")
	void stopsAtTheNewestPublishedReleaseOfEachMajorVersionInBetween(String from, String to, String steps) {
		assertThat(String.join(" ",
				MajorSteps.between(new ChartVersion(from), new ChartVersion(to), PUBLISHED)
					.stream()
					.map((chart) -> chart.version().value())
					.toList()))
			.isEqualTo(steps);
	}

	@Test
	void theFindingNamesTheStagesAndOneWithoutAnyHasAnotherCode() {
		ChartDistance rule = new ChartDistance(() -> PUBLISHED);
		Finding jump = rule.check(new ChartVersion("23.1.0"), new ChartVersion("26.8.4")).get(0);
		assertThat(jump.code()).isEqualTo("major-jump");
		assertThat(jump.remedy()).startsWith("Upgrade in stages, to 24.11.2, 25.12.7 and then to 26.8.4:");
		Finding none = rule.check(new ChartVersion("22.1.0"), new ChartVersion("24.2.0")).get(0);
		assertThat(none.code()).isEqualTo("major-jump-without-steps");
		assertThat(none.detail()).endsWith("No release in between is published.");
		assertThat(rule.check(new ChartVersion("25.12.7"), new ChartVersion("26.8.4"))).isEmpty();
	}

}
