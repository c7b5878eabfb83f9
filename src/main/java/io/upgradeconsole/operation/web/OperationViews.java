package io.upgradeconsole.operation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.operation.StageNotices;
import io.upgradeconsole.operation.live.HandOver;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.values.KeptValues;
import io.upgradeconsole.values.ValuesKeeping;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns an operation into what its page shows.
 */
@Component
class OperationViews {

	private final PlanService plans;

	private final ApprovalService approvals;

	private final Aftermaths aftermaths;

	private final StageNotices stages;

	private final LogViews logs;

	private final CancelViews cancels;

	private final KeptValues values;

	private final HandOver handOver;

	private final Permissions permissions;

	OperationViews(PlanService plans, ApprovalService approvals, Aftermaths aftermaths, StageNotices stages,
			LogViews logs, CancelViews cancels, KeptValues values, HandOver handOver, Permissions permissions) {
		this.aftermaths = aftermaths;
		this.stages = stages;
		this.logs = logs;
		this.cancels = cancels;
		this.plans = plans;
		this.approvals = approvals;
		this.values = values;
		this.handOver = handOver;
		this.permissions = permissions;
	}

	OperationView operation(Operation operation, Actor reader, boolean withLog, Confirmation typed) {
		Plan plan = this.plans.required(operation.planId());
		boolean ended = operation.status().isEnded();
		String reason = this.approvals.of(plan)
			.stream()
			.map(Approval::reason)
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(null);
		ValuesKeeping keeping = this.values.ofOperation(operation.id()).orElse(null);
		return new OperationView(operation.id().toString(), operation.release(), plan.content().title(),
				badge(operation.status()), announcement(operation), ended, operation.requestedBy(), reason,
				Moment.of(operation.startedAt()),
				(operation.endedAt() != null) ? elapsed(operation.startedAt(), operation.endedAt()) : null,
				plan.id().toString(), plan.digest(), failure(operation, plan), verdict(operation),
				mayPlanAgain(operation, reader), withLog ? this.logs.newest(operation, plan) : null,
				this.stages.about(plan).orElse(null),
				(keeping != null) ? KeptNotice.of(keeping, this.values.arePushed()) : null,
				this.cancels.cancel(operation, plan, reader, typed), logGone(operation),
				ended && !operation.hasEntered(Phase.HELM), this.aftermaths.of(operation, plan, reader));
	}

	private static @Nullable Callout logGone(Operation operation) {
		return (operation.logRemovedAt() != null) ? Callout.info("The log of this operation was removed",
				"That was at " + Moment.of(operation.logRemovedAt()).utc() + ", when it had been kept long enough. "
						+ "What was confirmed, what ran and how it ended is kept for good.",
				null) : null;
	}

	private boolean mayPlanAgain(Operation operation, Actor reader) {
		return operation.status().isEnded() && operation.status() != OperationStatus.SUCCEEDED
				&& this.permissions.allows(reader, Action.PLAN, operation.release());
	}

	private static String announcement(Operation operation) {
		if (operation.status().isEnded()) {
			return "The operation ended: " + badge(operation.status()).word() + ".";
		}
		if (operation.cancellation() != null) {
			return operation.cancellation().requestedBy() + " cancelled the operation.";
		}
		if (operation.obstacle() != null) {
			return "Helm waits in vain: " + operation.obstacle().detail();
		}
		return (operation.phase() != null) ? "Now: " + operation.phase().words() + "." : "Waiting to begin.";
	}

	private static StatusBadge badge(OperationStatus status) {
		return switch (status) {
			case QUEUED -> StatusBadge.neutral("Queued");
			case RUNNING -> StatusBadge.running("Running");
			case SUCCEEDED -> StatusBadge.success("Succeeded");
			case ROLLED_BACK -> StatusBadge.warning("Rolled back");
			case FAILED -> StatusBadge.danger("Failed");
			case CANCELLED -> StatusBadge.warning("Cancelled");
			case INTERRUPTED -> StatusBadge.warning("Interrupted");
		};
	}

	private @Nullable FailureView failure(Operation operation, Plan plan) {
		Cause cause = operation.cause();
		return (cause != null) ? FailureView.of(operation, cause, this.handOver.notes(operation, plan, cause)) : null;
	}

	private static OperationView.@Nullable Verdict verdict(Operation operation) {
		Verdict verdict = operation.verdict();
		if (verdict == null) {
			return null;
		}
		String against = (operation.status() == OperationStatus.SUCCEEDED) ? "the plan" : "what was expected";
		Callout callout = verdict.isPassed()
				? Callout.success("Verified against the cluster",
						verdict.tally() + " What runs equals " + against + ".", null)
				: Callout.blocking("The cluster is not as expected", verdict.tally(), null);
		return new OperationView.Verdict(callout, verdict.checks().stream().map(OperationViews::check).toList());
	}

	private static OperationView.Check check(Check check) {
		StatusBadge badge = switch (check.status()) {
			case PASSED -> StatusBadge.success("Passed");
			case FAILED -> StatusBadge.danger("Failed");
			case SKIPPED -> StatusBadge.neutral("Skipped");
		};
		return new OperationView.Check(check.title(), badge, check.points());
	}

	private static String elapsed(Instant from, @Nullable Instant to) {
		return Elapsed.of(Duration.between(from, Objects.requireNonNull(to)));
	}

}
