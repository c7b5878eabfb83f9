package io.upgradeconsole.operation;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How an operation ends.
 *
 * @param outcome in one word
 * @param cause why it did not succeed, or {@code null}
 * @param verdict what the cluster showed, or {@code null} where it was not asked
 */
record Ending(OperationStatus outcome, @Nullable Cause cause, @Nullable Verdict verdict) {

	/**
	 * The same for an operation that somebody may have cancelled. What was verified as
	 * good was done before anybody could stop it, and what nobody knows stays unknown.
	 */
	Ending cancelled(Operation operation) {
		Cancellation asked = operation.cancellation();
		if (asked == null || !isStopped(asked)) {
			return this;
		}
		Cause left = (this.cause != null) ? this.cause.aftermathFirst() : null;
		Cause words = words(operation, asked, left);
		return new Ending(OperationStatus.CANCELLED, (left != null) ? words.withEvidence(left.evidence()) : words,
				this.verdict);
	}

	private boolean isStopped(Cancellation asked) {
		return switch (this.outcome) {
			case FAILED -> true;
			// else helm had given up by itself
			case ROLLED_BACK -> !asked.isAfterHelm();
			default -> false;
		};
	}

	private Cause words(Operation operation, Cancellation asked, @Nullable Cause left) {
		if (!operation.hasEntered(Phase.HELM)) {
			return CancelCauses.beforeHelm(asked, left, this.verdict);
		}
		if (this.verdict == null || left == null) {
			return CancelCauses.unverified(asked, left);
		}
		if (this.verdict.isPassed()) {
			return CancelCauses.asBefore(asked, left);
		}
		if (asked.isAfterHelm() || Integer.valueOf(0).equals(operation.helmExitCode())) {
			return CancelCauses.notAwaited(asked, left);
		}
		return switch (left.code()) {
			case Causes.PENDING -> CancelCauses.pending(asked, left);
			case Causes.REFUSED -> CancelCauses.noRevision(asked, left);
			default -> CancelCauses.leftBehind(asked, left);
		};
	}

}
