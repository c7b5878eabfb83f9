package io.upgradeconsole.plan;

import io.upgradeconsole.target.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DraftEntriesTests {

	@Test
	void tellsEveryWrongFieldAtOnce() {
		DraftEntries typed = DraftEntries.of("COMBINED", "26", "not a tag!", "RECONSTRUCTED", "", "soon");
		assertThat(typed.problems()).extracting(Problem::field).containsExactly("chartVersion", "imageTag", "timeout");
	}

	@Test
	void asksNothingOfFieldsThatThePathDoesNotTake() {
		assertThat(DraftEntries.of("IMAGE_ONLY", "26", "26.5.1", "UPLOAD", "", "").problems()).isEmpty();
		assertThat(DraftEntries.of("CHART_ONLY", "26.8.4", "not a tag!", "", "", "").problems()).isEmpty();
	}

}
