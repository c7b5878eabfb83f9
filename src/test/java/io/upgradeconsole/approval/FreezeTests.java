package io.upgradeconsole.approval;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.upgradeconsole.target.ReleaseRef;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When nothing may start, and until when.
 */
class FreezeTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("local", "zymtrace", "backend");

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2026-11-26T16:59:59Z | false | -
			2026-11-27T16:59:59Z | false | -
			2026-11-27T17:00:00Z | true  | 2026-11-28T07:00:00Z
			2026-11-28T06:59:59Z | true  | 2026-11-28T07:00:00Z
			2026-11-28T07:00:00Z | false | -
			2026-11-28T17:00:00Z | false | -
			""")
	void aNightBeginsOnItsDayAndEndsOnTheNext(Instant now, boolean holds, Instant end) {
		Freeze night = freeze("days", "FRIDAY", "from", "18:00", "to", "08:00", "zone", "Europe/Berlin");
		assertThat(night.holds(RELEASE, now)).isEqualTo(holds);
		if (holds) {
			assertThat(night.when().end(now)).contains(end);
		}
	}

	@Test
	void daysInARowAreOneFreezeAndEndAtTheirLastMidnight() {
		Freeze weekend = freeze("days", "SATURDAY,SUNDAY", "zone", "Europe/Berlin");
		Instant saturday = Instant.parse("2026-11-28T12:00:00Z");
		assertThat(weekend.holds(RELEASE, saturday)).isTrue();
		assertThat(weekend.when().end(saturday)).contains(Instant.parse("2026-11-29T23:00:00Z"));
		assertThat(weekend.holds(RELEASE, Instant.parse("2026-11-29T23:00:00Z"))).isFalse();
	}

	@Test
	void whatNeverEndsSaysSo() {
		Freeze always = freeze("from", "00:00", "to", "00:00", "zone", "UTC");
		assertThat(always.holds(RELEASE, Instant.now())).isTrue();
		assertThat(always.when().end(Instant.now())).isEmpty();
	}

	/**
	 * Clocks are set back at three: the hour from two to three comes twice, and both are
	 * in it.
	 */
	@Test
	void theClockOnTheWallCountsWhereItIsSetBack() {
		Freeze hours = freeze("days", "SUNDAY", "from", "02:00", "to", "03:00", "zone", "Europe/Berlin");
		assertThat(hours.holds(RELEASE, Instant.parse("2026-10-25T00:30:00Z"))).isTrue();
		assertThat(hours.holds(RELEASE, Instant.parse("2026-10-25T01:30:00Z"))).isTrue();
		assertThat(hours.holds(RELEASE, Instant.parse("2026-10-25T02:00:00Z"))).isFalse();
	}

	@Test
	void aRangeHoldsFromItsFirstMomentToItsLastAndOnlyWhereItIsMeant() {
		Freeze range = freeze("start", "2026-12-20T00:00", "end", "2027-01-04T08:00", "zone", "Europe/Berlin",
				"namespace", "zym*");
		assertThat(range.holds(RELEASE, Instant.parse("2026-12-19T22:59:59Z"))).isFalse();
		assertThat(range.holds(RELEASE, Instant.parse("2026-12-19T23:00:00Z"))).isTrue();
		assertThat(range.holds(RELEASE, Instant.parse("2027-01-04T07:00:00Z"))).isFalse();
		assertThat(range.holds(ReleaseRef.of("local", "other", "backend"), Instant.parse("2026-12-25T00:00:00Z")))
			.isFalse();
	}

	private static Freeze freeze(String... settings) {
		String[] pairs = new String[settings.length + 2];
		pairs[0] = "freezes[0].name";
		pairs[1] = "a freeze";
		for (int i = 0; i < settings.length; i += 2) {
			pairs[i + 2] = "freezes[0]." + settings[i];
			pairs[i + 3] = settings[i + 1];
		}
		return ApprovalRulesTests.properties(pairs).validFreezes().get(0);
	}

}
