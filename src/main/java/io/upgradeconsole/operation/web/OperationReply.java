package io.upgradeconsole.operation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.Cancellation;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.CommandRun;
import io.upgradeconsole.operation.Obstacle;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An operation over the API. What is not known yet, or does not apply, is absent.
 */
record OperationReply(UUID id, UUID planId, String release, boolean production, String status, @Nullable String phase,
		@Nullable Cause cause, List<StepReply> steps, @Nullable Integer helmExitCode, Instant startedAt,
		@Nullable Instant endedAt, String requestedBy, List<String> approvedBy, boolean breakGlass,
		@Nullable ReviewReply review, @Nullable Obstacle obstacle, @Nullable String cancelRequestedBy,
		@Nullable Instant cancelRequestedAt, @Nullable Boolean cancelForced, @Nullable Instant logRemovedAt,
		@Nullable String verdict, List<Check> checks) {

	static OperationReply of(Operation operation, boolean production, @Nullable BreakGlass breakGlass) {
		Verdict verdict = operation.verdict();
		Cancellation cancel = operation.cancellation();
		return new OperationReply(operation.id(), operation.planId(), operation.release().toString(), production,
				operation.status().name(), (operation.phase() != null) ? operation.phase().name() : null,
				operation.cause(), operation.phases().stream().map(StepReply::of).toList(), operation.helmExitCode(),
				operation.startedAt(), operation.endedAt(), operation.requestedBy(), operation.approvedBy(),
				breakGlass != null, ReviewReply.of(breakGlass), operation.obstacle(),
				(cancel != null) ? cancel.requestedBy() : null, (cancel != null) ? cancel.requestedAt() : null,
				(cancel != null) ? cancel.isForced() : null, operation.logRemovedAt(),
				(verdict == null) ? null : (verdict.isPassed() ? "PASSED" : "FAILED"),
				(verdict != null) ? verdict.checks() : List.of());
	}

	/** By whom a break-glass operation was looked at. */
	record ReviewReply(String reviewedBy, @Nullable Instant reviewedAt, @Nullable String note) {

		static @Nullable ReviewReply of(@Nullable BreakGlass breakGlass) {
			return (breakGlass != null && breakGlass.reviewedBy() != null)
					? new ReviewReply(breakGlass.reviewedBy(), breakGlass.reviewedAt(), breakGlass.note()) : null;
		}

	}

	record StepReply(String phase, Instant startedAt, @Nullable Instant endedAt, @Nullable Integer exitCode,
			List<CommandRun> commands) {

		static StepReply of(PhaseRun run) {
			return new StepReply(run.phase().name(), run.startedAt(), run.endedAt(), run.exitCode(), run.commands());
		}

	}

}
