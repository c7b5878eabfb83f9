package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VerificationTests {

	private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

	private static final Snapshot SNAPSHOT = new Snapshot(START, 2, "deployed",
			List.of(new Snapshot.Workload("Deployment", "web", List.of("r/web:2"), List.of("sha256:4f"), 2, 2, 0)));

	private final Verification verification = new Verification(ReleaseRef.of("c", "n", "r"), new Revision(2), "ada",
			SNAPSHOT, START);

	@Test
	void itPassesOrFailsByItsVerdictAndKeepsWhatWasSeen() {
		this.verification.held(verdict(Check.Status.PASSED, Check.Status.SKIPPED), SNAPSHOT, "uid",
				START.plusSeconds(1));
		assertThat(this.verification.state(START)).isEqualTo(VerificationState.PASSED);
		assertThat(this.verification.before()).isEqualTo(SNAPSHOT);
		assertThat(this.verification.after()).isEqualTo(SNAPSHOT);
		assertThat(this.verification.verdict().tally()).isEqualTo("1 of 2 checks passed, 1 was skipped.");
		assertThat(this.verification.endedAt()).isEqualTo(START.plusSeconds(1));
	}

	@Test
	void itEndsOnce() {
		this.verification.end(VerificationState.SUPERSEDED, "Revision 3 is the newest.", START);
		assertThat(this.verification.reason()).isEqualTo("Revision 3 is the newest.");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.verification.held(verdict(Check.Status.PASSED), SNAPSHOT, "uid", START));
		assertThatIllegalStateException().isThrownBy(() -> this.verification.progress("still", START));
	}

	@Test
	void oneWhoseConsoleIsNotHeardOfIsInterrupted() {
		Instant later = START.plusSeconds(60);
		this.verification.progress("5 of 9 workloads are ready.", later);
		assertThat(this.verification.state(later.plusSeconds(5))).isEqualTo(VerificationState.RUNNING);
		assertThat(this.verification.state(later.plus(Verification.LEASE).plusSeconds(1)))
			.isEqualTo(VerificationState.INTERRUPTED);
	}

	@Test
	void itsTallyCountsEveryCheck() {
		assertThat(verdict(Check.Status.PASSED, Check.Status.PASSED).tally()).isEqualTo("All 2 checks passed.");
		assertThat(verdict(Check.Status.FAILED, Check.Status.PASSED).tally()).isEqualTo("1 of 2 checks failed.");
		assertThat(verdict(Check.Status.FAILED, Check.Status.SKIPPED, Check.Status.SKIPPED).tally())
			.isEqualTo("1 of 3 checks failed, 2 were skipped.");
	}

	private static Verdict verdict(Check.Status... statuses) {
		return new Verdict(
				List.of(statuses).stream().map((status) -> new Check("code", "title", status, "seen")).toList(), START);
	}

}
