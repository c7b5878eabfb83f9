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
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
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

	/** The newest lines that the page itself holds; the stream brings what follows. */
	private static final int LINES = 2_000;

	private final UpgradeService upgrades;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final Aftermaths aftermaths;

	private final StageNotices stages;

	private final CancelViews cancels;

	private final KeptValues values;

	private final HandOver handOver;

	private final Permissions permissions;

	OperationViews(UpgradeService upgrades, PlanService plans, ApprovalService approvals, Aftermaths aftermaths,
			StageNotices stages, CancelViews cancels, KeptValues values, HandOver handOver, Permissions permissions) {
		this.upgrades = upgrades;
		this.aftermaths = aftermaths;
		this.stages = stages;
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
				plan.id().toString(), plan.digest(), phases(operation, plan, keeping), failure(operation, plan),
				verdict(operation), mayPlanAgain(operation, reader), withLog ? lines(operation) : List.of(),
				this.stages.about(plan).orElse(null), (keeping != null) ? KeptNotice.of(keeping) : null,
				this.cancels.cancel(operation, plan, reader, typed), logGone(operation),
				ended && !operation.hasEntered(Phase.HELM), this.aftermaths.of(operation, reader));
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

	List<OperationView.Phase> phases(Operation operation, Plan plan) {
		return phases(operation, plan, this.values.ofOperation(operation.id()).orElse(null));
	}

	private static List<OperationView.Phase> phases(Operation operation, Plan plan, @Nullable ValuesKeeping keeping) {
		List<OperationView.Phase> phases = new ArrayList<>();
		for (Phase phase : Phase.values()) {
			if (!plan.content().runs(phase)) {
				continue;
			}
			PhaseRun run = operation.phases().stream().filter((each) -> each.phase() == phase).findFirst().orElse(null);
			phases.add((run != null) ? phase(operation, run, keeping) : new OperationView.Phase(phase.words(),
					StatusBadge.neutral(operation.status().isEnded() ? "not reached" : "waiting"), null, null, null));
		}
		return phases;
	}

	private static OperationView.Phase phase(Operation operation, PhaseRun run, @Nullable ValuesKeeping keeping) {
		return new OperationView.Phase(run.phase().words(), phaseBadge(operation, run, keeping),
				Moment.of(run.startedAt()), (run.endedAt() != null) ? elapsed(run.startedAt(), run.endedAt()) : null,
				run.exitCode());
	}

	private static StatusBadge phaseBadge(Operation operation, PhaseRun run, @Nullable ValuesKeeping keeping) {
		if (run.endedAt() == null) {
			return StatusBadge.running("running");
		}
		if (run.phase() == Phase.KEEP_VALUES) {
			// the operation has succeeded all the same
			boolean kept = keeping != null && keeping.outcome() != ValuesKeeping.Outcome.FAILED;
			return kept ? StatusBadge.success("done") : StatusBadge.warning("failed");
		}
		Verdict verdict = operation.verdict();
		if (operation.cancellation() != null && operation.cancellation().askedIn() == run.phase()) {
			return StatusBadge.warning("cancelled");
		}
		boolean helmFailed = run.exitCode() != null && run.exitCode() != 0;
		boolean verdictFailed = run.phase() == Phase.VERIFY && verdict != null && !verdict.isPassed();
		// what ended the operation before it could be verified is the phase it ended in
		boolean ending = operation.status() == OperationStatus.FAILED && verdict == null
				&& run.phase() == operation.phase();
		return (helmFailed || verdictFailed || ending) ? StatusBadge.danger("failed") : StatusBadge.success("done");
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

	private List<OperationView.LogLine> lines(Operation operation) {
		OperationLog log = this.upgrades.log(operation);
		List<OperationView.LogLine> lines = new ArrayList<>();
		long after = Math.max(0, log.size() - LINES);
		for (List<LogLine> page = log.read(after, LINES); !page.isEmpty(); page = log.read(after, LINES)) {
			for (LogLine line : page) {
				LineEvent shown = LineEvent.of(line);
				lines.add(new OperationView.LogLine(shown.n(), shown.t(), shown.step(), shown.source(), shown.text()));
				after = line.number();
			}
		}
		return lines;
	}

	private static String elapsed(Instant from, @Nullable Instant to) {
		return Elapsed.of(Duration.between(from, Objects.requireNonNull(to)));
	}

}
