package io.upgradeconsole.bench;

import java.util.List;

import io.upgradeconsole.bench.Measurement.Unit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The harness: benches themselves run by {@code -Pbench} only.
 */
class BenchTests {

	@Test
	void theMedianIsTheSampleInTheMiddleWhateverTheOutliers() {
		assertThat(measured("odd", 100, 2, 1).median()).isEqualTo(2);
		assertThat(measured("even", 1, 3, 2, 100).median()).isEqualTo(2.5);
		assertThatIllegalStateException().isThrownBy(() -> measured("none").median()).withMessageContaining("none");
	}

	@Test
	void timeIsTakenInSeconds() {
		Measurement measurement = Measurement.of("work", Unit.SECONDS);
		assertThat(measurement.time(() -> "done")).isEqualTo("done");
		assertThat(measurement.samples()).hasSize(1).allMatch((seconds) -> seconds >= 0 && seconds < 60);
	}

	@Test
	void aRatioIsMetUpToItsLimit() {
		Measurement reference = measured("helm", 2, 2, 50);
		assertThat(new Ratio(measured("page", 1), reference, 0.5).value()).isEqualTo(0.5);
		assertThat(new Ratio(measured("page", 1), reference, 0.5).isMet()).isTrue();
		assertThat(new Ratio(measured("page", 1.01), reference, 0.5).isMet()).isFalse();
	}

	@Test
	void theTableHasALineForEachRatioAndNamesWhatIsMissed() {
		Measurement second = Measurement.fixed("a second", Unit.SECONDS, 1);
		BenchReport report = new BenchReport(
				List.of(BenchReport.Line.of(new Ratio(measured("quick", 0.25), second, 0.5)),
						BenchReport.Line.of(new Ratio(measured("slow", 2), second, 0.5)),
						BenchReport.Line.of(new Ratio(Measurement.fixed("memory", Unit.MEGABYTES, 64),
								Measurement.fixed("heap", Unit.MEGABYTES, 128), 1)),
						BenchReport.Line.of(measured("told", 0.1))));
		assertThat(report.missed()).containsExactly("slow");
		assertThat(report.table()).isEqualTo("""
				What    measured  reference  measured  ratio  target
				quick   0.250 s   a second   1.000 s   0.250  <= 0.500  met
				slow    2.000 s   a second   1.000 s   2.000  <= 0.500  MISSED
				memory  64 MB     heap       128 MB    0.500  <= 1.000  met
				told    0.100 s
				""");
	}

	@Test
	void whatABenchWroteIsWhatTheReportReads() {
		BenchReport.Line line = BenchReport.Line.of(new Ratio(measured("page", 1, 2), measured("helm", 10, 20), 0.2));
		for (BenchReport.Line each : List.of(line, BenchReport.Line.of(measured("told", 1)))) {
			assertThat(Bench.JSON.readValue(Bench.JSON.writeValueAsString(each), BenchReport.Line.class))
				.isEqualTo(each);
		}
	}

	private static Measurement measured(String name, double... samples) {
		Measurement measurement = Measurement.of(name, Unit.SECONDS);
		for (double sample : samples) {
			measurement.add(sample);
		}
		return measurement;
	}

}
