package io.upgradeconsole.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.overview.ReleaseGlance.Attention;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.ReleaseOutline;
import io.upgradeconsole.release.RunningService;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseGlanceTests {

	private static final RunningService READY = new RunningService("26.5.0", true, true);

	private static final RunningService UNREADY = new RunningService("26.5.0", false, false);

	private static final Map<String, RunningService> ALL_READY = Map.of("web", READY, "ingest", READY);

	@Test
	void aServiceThatIsNotReadyAndOneThatIsGoneCountAlike() {
		assertThat(glance("deployed", ALL_READY, null).unreadyCount()).isZero();
		assertThat(glance("deployed", Map.of("web", READY, "ingest", UNREADY), null).unreadyCount()).isOne();
		assertThat(glance("deployed", Map.of("web", UNREADY), null).unreadyCount()).isEqualTo(2);
		assertThat(glance("deployed", null, null).unreadyCount()).as("not known").isZero();
		assertThat(glance("deployed", Map.of("web", UNREADY, "ingest", READY), null).serving()).isTrue();
		assertThat(glance("deployed", Map.of("web", UNREADY), null).serving()).isFalse();
	}

	@Test
	void whatIsBrokenComesBeforeWhatIsToBeDecidedAndThatBeforeTheRest() {
		assertThat(Attention.values()).containsExactly(Attention.BROKEN, Attention.AT_WORK, Attention.OPEN,
				Attention.NONE);
		assertThat(glance("pending-upgrade", ALL_READY, null).attention()).isEqualTo(Attention.BROKEN);
		assertThat(glance("failed", ALL_READY, null).attention()).isEqualTo(Attention.BROKEN);
		assertThat(glance("deployed", Map.of(), null).attention()).isEqualTo(Attention.BROKEN);
		assertThat(glance("deployed", ALL_READY, outcome("uid", false)).attention()).isEqualTo(Attention.BROKEN);
		assertThat(waiting(1, false).attention()).isEqualTo(Attention.OPEN);
		assertThat(waiting(0, true).attention()).isEqualTo(Attention.OPEN);
		assertThat(glance("deployed", ALL_READY, outcome("uid", true)).attention()).isEqualTo(Attention.NONE);
	}

	@Test
	void aVerificationSpeaksOnlyOfTheRecordThatItWasHeldAgainst() {
		ReleaseGlance anew = glance("deployed", ALL_READY, outcome("of an earlier installation", true));
		assertThat(anew.verifiedGood()).isFalse();
		assertThat(glance("deployed", ALL_READY, outcome("of another", false)).failedVerification()).isFalse();
		assertThat(glance("deployed", ALL_READY, outcome("uid", true)).verifiedGood()).isTrue();
		assertThat(outcome("", true).isOf("")).as("no record is the record of nothing").isFalse();
	}

	private static ReleaseGlance glance(String status, @Nullable Map<String, RunningService> services,
			@Nullable Outcome outcome) {
		return new ReleaseGlance(listed(status), services, null, outcome, 0, false);
	}

	private static ReleaseGlance waiting(int plans, boolean unexplained) {
		return new ReleaseGlance(listed("deployed"), ALL_READY, null, null, plans, unexplained);
	}

	private static Outcome outcome(String record, boolean passed) {
		return new Outcome(UUID.randomUUID(), record, passed);
	}

	private static ListedRelease listed(String status) {
		return new ListedRelease(ReleaseRef.of("local", "zymtrace", "backend"), new Revision(1), status, Instant.EPOCH,
				"uid", new ReleaseOutline("backend", "26.5.0", "26.5.0", "zymtrace",
						List.of("zymtrace-web", "zymtrace-ingest")));
	}

}
