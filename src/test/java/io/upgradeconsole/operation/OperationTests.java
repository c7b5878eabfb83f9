package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OperationTests {

	private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

	private final Operation operation = new Operation(UUID.randomUUID(), UUID.randomUUID(), "c/n/r", "operator",
			"[\"approver\"]", START, "c/n/r", OperationStatus.QUEUED, null, "[]", null, null, null, null, null, null,
			null, null);

	@Test
	void aPhaseIsLeftWithTheExitCodeOfItsLastCommand() {
		this.operation.enter(Phase.REPO_UPDATE, at(1));
		this.operation.leave(at(2), 0);
		this.operation.enter(Phase.CHECK, at(3));
		this.operation.leave(at(4), null);
		this.operation.enter(Phase.HELM, at(5));
		this.operation.leave(at(6), 1);
		assertThat(this.operation.status()).isEqualTo(OperationStatus.RUNNING);
		assertThat(this.operation.helmExitCode()).isOne();
		assertThat(this.operation.phases()).containsExactly(new PhaseRun(Phase.REPO_UPDATE, at(1), at(2), 0, List.of()),
				new PhaseRun(Phase.CHECK, at(3), at(4), null, List.of()),
				new PhaseRun(Phase.HELM, at(5), at(6), 1, List.of()));
		assertThat(this.operation.approvedBy()).containsExactly("approver");
	}

	@Test
	void aPhaseThatNobodyLeftEndsWhereTheNextBegins() {
		this.operation.enter(Phase.HELM, at(1));
		this.operation.enter(Phase.WAIT_READY, at(2));
		assertThat(this.operation.phases()).containsExactly(new PhaseRun(Phase.HELM, at(1), at(2), null, List.of()),
				new PhaseRun(Phase.WAIT_READY, at(2), null, null, List.of()));
	}

	@Test
	void waitingIsTakenUpAgainWhereAConsoleLeftIt() {
		this.operation.enter(Phase.HELM, at(1));
		this.operation.leave(at(2), 0);
		this.operation.enter(Phase.WAIT_READY, at(3));
		this.operation.leave(at(4), null);
		this.operation.enter(Phase.VERIFY, at(5));
		this.operation.enter(Phase.WAIT_READY, at(6));
		assertThat(this.operation.phases()).containsExactly(new PhaseRun(Phase.HELM, at(1), at(2), 0, List.of()),
				new PhaseRun(Phase.WAIT_READY, at(3), null, null, List.of()),
				new PhaseRun(Phase.VERIFY, at(5), at(6), null, List.of()));
		assertThat(this.operation.helmExitCode()).isZero();
	}

	@Test
	void helmNeverRunsASecondTime() {
		this.operation.enter(Phase.WAIT_READY, at(1));
		assertThatIllegalStateException().isThrownBy(() -> this.operation.enter(Phase.HELM, at(2)));
		assertThatIllegalStateException().isThrownBy(() -> this.operation.enter(Phase.CHECK, at(2)));
	}

	@Test
	void theEndFreesTheReleaseAndIsFinal() {
		this.operation.enter(Phase.VERIFY, at(1));
		this.operation.end(OperationStatus.SUCCEEDED, null, verdict(Check.Status.PASSED), at(2));
		assertThat(this.operation.endedAt()).isEqualTo(at(2));
		assertThat(this.operation.phases()).containsExactly(new PhaseRun(Phase.VERIFY, at(1), at(2), null, List.of()));
		assertThatIllegalStateException().isThrownBy(() -> this.operation.enter(Phase.VERIFY, at(3)));
		assertThatIllegalStateException().isThrownBy(() -> this.operation.leave(at(3), 0));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.operation.end(OperationStatus.FAILED, null, null, at(3)));
	}

	@ParameterizedTest
	@EnumSource(value = OperationStatus.class, names = { "SUCCEEDED", "ROLLED_BACK" })
	void aGoodEndNeedsAVerificationThatPassed(OperationStatus outcome) {
		assertThatIllegalStateException().isThrownBy(() -> this.operation.end(outcome, null, null, at(1)));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.operation.end(outcome, null, verdict(Check.Status.FAILED), at(1)));
		assertThat(this.operation.status()).isEqualTo(OperationStatus.QUEUED);
	}

	@Test
	void causeAndVerdictAreKept() {
		Cause cause = new Cause("code", "title", "detail", "next");
		Verdict verdict = verdict(Check.Status.FAILED);
		this.operation.end(OperationStatus.FAILED, cause, verdict, at(1));
		assertThat(this.operation.cause()).isEqualTo(cause);
		assertThat(this.operation.verdict()).isEqualTo(verdict);
	}

	private static Verdict verdict(Check.Status status) {
		return new Verdict(List.of(new Check("code", "title", status, "evidence")), START);
	}

	private static Instant at(int seconds) {
		return START.plusSeconds(seconds);
	}

}
