package io.upgradeconsole.overview.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.FreezeOverride;
import io.upgradeconsole.approval.Shown;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.EntryWording;
import io.upgradeconsole.operation.CommandRun;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.overview.Evidence;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns an operation's evidence into what its page shows.
 */
@Component
class EvidenceViews {

	private final Clock clock;

	EvidenceViews(Clock clock) {
		this.clock = clock;
	}

	EvidenceView view(Evidence evidence) {
		Operation operation = evidence.operation();
		Plan plan = evidence.plan();
		Verdict verdict = operation.verdict();
		return new EvidenceView(operation.release(), operation.id().toString(), plan.id().toString(),
				plan.content().title(), EntryWording.outcome(operation.status().name()),
				(operation.cause() != null) ? operation.cause().summary() : null, facts(operation, plan),
				evidence.approvals().stream().map(EvidenceViews::approved).toList(),
				evidence.overrides().stream().map(EvidenceViews::overridden).toList(),
				(evidence.breakGlass() != null) ? evidence.breakGlass().reason() : null,
				plan.content().commands().stream().map(CommandLine::of).toList(), ran(operation),
				(verdict != null) ? verdict.checks().stream().map(EvidenceViews::check).toList() : List.of(),
				(verdict != null) ? verdict.tally() : null,
				evidence.entries().stream().map(EvidenceViews::entry).toList(), evidence.head().head().entries(),
				evidence.head().head().hash(), evidence.head().signature(), Moment.of(this.clock.instant()));
	}

	private static List<Fact> facts(Operation operation, Plan plan) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Planned by", plan.createdBy(), Moment.of(plan.createdAt()).utc()));
		facts.add(new Fact("Started by", operation.requestedBy(), Moment.of(operation.startedAt()).utc()));
		if (operation.endedAt() != null) {
			facts.add(new Fact("Took", Elapsed.of(Duration.between(operation.startedAt(), operation.endedAt())),
					"until " + Moment.of(operation.endedAt()).utc()));
		}
		facts.add(new Fact("From revision", plan.baseRevision().toString(), null));
		facts.add(new Fact("Digest", plan.digest(), "what was approved and what ran have this in common"));
		return facts;
	}

	private static EvidenceView.Approved approved(Approval approval) {
		Shown shown = approval.shown().orElse(null);
		return new EvidenceView.Approved(approval.approvedBy(), Moment.of(approval.approvedAt()), approval.reason(),
				(shown != null) ? shown.requirement() : null, (shown != null) ? shown.diffSha256() : null,
				(shown != null) ? shown.findings().stream().map(EvidenceViews::finding).toList() : List.of());
	}

	private static EvidenceView.Overridden overridden(FreezeOverride override) {
		return new EvidenceView.Overridden(override.freezeName(), override.givenBy(), Moment.of(override.givenAt()),
				override.reason());
	}

	private static EvidenceView.Finding finding(Shown.Finding finding) {
		StatusBadge severity = switch (finding.severity()) {
			case "BLOCKING" -> StatusBadge.danger("Blocking");
			case "WARNING" -> StatusBadge.warning("Warning");
			default -> StatusBadge.info("Info");
		};
		return new EvidenceView.Finding(severity, finding.title());
	}

	private static List<EvidenceView.Ran> ran(Operation operation) {
		List<EvidenceView.Ran> ran = new ArrayList<>();
		for (PhaseRun phase : operation.phases()) {
			for (CommandRun command : phase.commands()) {
				ran.add(new EvidenceView.Ran(phase.phase().words(), CommandLine.of(command.argv()), command.exitCode(),
						took(command.startedAt(), command.endedAt())));
			}
		}
		return ran;
	}

	private static @Nullable String took(Instant from, @Nullable Instant to) {
		return (to != null) ? Elapsed.of(Duration.between(from, to)) : null;
	}

	private static CheckRow check(Check check) {
		StatusBadge state = switch (check.status()) {
			case PASSED -> StatusBadge.success("Passed");
			case FAILED -> StatusBadge.danger("Failed");
			case SKIPPED -> StatusBadge.neutral("Skipped");
		};
		return new CheckRow(check.code(), check.title(), state, check.evidence(), null, null, null);
	}

	private static EvidenceView.Entry entry(AuditEntry entry) {
		return new EvidenceView.Entry(Objects.requireNonNull(entry.id()), Moment.of(entry.happenedAt()), entry.actor(),
				EntryWording.action(entry.action()), EntryWording.outcome(entry.outcome()), entry.hash());
	}

}
