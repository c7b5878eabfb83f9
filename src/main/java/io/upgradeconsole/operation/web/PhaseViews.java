package io.upgradeconsole.operation.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.values.KeptValues;
import io.upgradeconsole.values.ValuesKeeping;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says of each phase of an operation how it went.
 */
@Component
class PhaseViews {

	private final KeptValues values;

	PhaseViews(KeptValues values) {
		this.values = values;
	}

	List<TimelineView.Phase> of(Operation operation, Plan plan) {
		ValuesKeeping keeping = this.values.ofOperation(operation.id()).orElse(null);
		PlanContent content = plan.content();
		List<PhaseRun> runs = operation.phases();
		List<TimelineView.Phase> phases = new ArrayList<>();
		for (Phase phase : Phase.values()) {
			if (content.runs(phase)) {
				phases.add(runs.stream()
					.filter((run) -> run.phase() == phase)
					.findFirst()
					.map((run) -> phase(operation, run, keeping))
					.orElseGet(() -> new TimelineView.Phase(phase.words(),
							StatusBadge.neutral(operation.status().isEnded() ? "not reached" : "waiting"), null, null,
							null)));
			}
		}
		return phases;
	}

	private static TimelineView.Phase phase(Operation operation, PhaseRun run, @Nullable ValuesKeeping keeping) {
		return new TimelineView.Phase(run.phase().words(), badge(operation, run, keeping), Moment.of(run.startedAt()),
				(run.endedAt() != null) ? Elapsed.of(Duration.between(run.startedAt(), run.endedAt())) : null,
				run.exitCode());
	}

	private static StatusBadge badge(Operation operation, PhaseRun run, @Nullable ValuesKeeping keeping) {
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

}
