package io.upgradeconsole.overview;

import java.time.Instant;

import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FirstSightTests {

	private static final Instant SEEN = Instant.parse("2026-11-20T12:00:00Z");

	private final FirstSight sight = new FirstSight(new Revision(13), SEEN);

	@Test
	void whatWasThereThenNeedsNoExplanation() {
		assertThat(this.sight.isBefore(new Revision(13), SEEN.minusSeconds(60))).isFalse();
		assertThat(this.sight.isBefore(new Revision(2), SEEN.minusSeconds(86400))).isFalse();
	}

	@Test
	void whatCameLaterDoesWhateverTheClockOfItsMakerSays() {
		assertThat(this.sight.isBefore(new Revision(14), SEEN.plusSeconds(60))).isTrue();
		assertThat(this.sight.isBefore(new Revision(14), SEEN.minusSeconds(60))).isTrue();
	}

	@Test
	void aReleaseThatWasInstalledAnewBeginsWithOneAgain() {
		assertThat(this.sight.isBefore(new Revision(1), SEEN.plusSeconds(60))).isTrue();
	}

}
