package io.upgradeconsole.audit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.approval.PlanApproved;
import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.BreakGlassReviewed;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.CommandEnded;
import io.upgradeconsole.operation.CommandStarting;
import io.upgradeconsole.operation.ObjectsTouched;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationCancelRequested;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.OperationLogRemoved;
import io.upgradeconsole.operation.OperationStarted;
import io.upgradeconsole.operation.OperationTakenOver;
import io.upgradeconsole.operation.Stage;
import io.upgradeconsole.operation.StagePlanned;
import io.upgradeconsole.operation.StagedUpgrade;
import io.upgradeconsole.operation.StagedUpgradeEnded;
import io.upgradeconsole.operation.StagedUpgradeStarted;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.ImageCheck;
import io.upgradeconsole.plan.ImageCheckEnded;
import io.upgradeconsole.plan.ImageCheckStarted;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanCreated;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerificationEnded;
import io.upgradeconsole.verification.VerificationStarted;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Who did what to which release. The listeners run inside the publisher's transaction:
 * where an entry cannot be written, what it is about does not happen.
 */
@Service
public class AuditTrail {

	private final AuditChain chain;

	private final Clock clock;

	AuditTrail(AuditChain chain, Clock clock) {
		this.chain = chain;
		this.clock = clock;
	}

	/** How many entries there are: it grows with whatever happens in the console. */
	public long length() {
		return this.chain.head().entries();
	}

	/** Writes down that somebody takes the trail, or a part of it, out of the console. */
	void exported(AuditFilter filter, ExportFormat format, Actor actor) {
		this.chain.append(new AuditEntry(null, this.clock.instant(), actor.name(), signedInBy(actor), address(actor),
				"audit-exported", "", null, null, null, "", "", AuditEntry.commands(List.of()), "DONE", null,
				(filter.isEmpty() ? "The whole trail" : "The entries with " + filter.words()) + ", as " + format.words()
						+ "."));
	}

	@EventListener
	void on(PlanCreated event) {
		Plan plan = event.plan();
		PlanContent content = plan.content();
		long blocking = content.findings()
			.stream()
			.filter((finding) -> finding.severity() == Finding.Severity.BLOCKING)
			.count();
		add(event.actor().name(), event.actor(), "plan-created", plan, null, "",
				(blocking == 0) ? "PLANNED" : "BLOCKED", null,
				(content.kind() == PlanKind.ROLLBACK ? "A rollback" : "An upgrade") + " from revision "
						+ plan.baseRevision() + ": " + content.changes().size() + " changes, "
						+ content.findings().size() + " findings, " + blocking + " of them blocking.");
	}

	@EventListener
	void on(PlanApproved event) {
		Actor actor = event.actor();
		add(actor.name(), actor, "plan-approved", event.plan(), null, event.approval().reason(), "APPROVED", null, "");
	}

	@EventListener
	void on(OperationStarted event) {
		BreakGlass breakGlass = event.breakGlass();
		AuditEntry entry = entry(event.actor().name(), event.actor(), "operation-started", event.plan(),
				event.operation().id(), (breakGlass != null) ? breakGlass.reason() : "", argvs(event.plan()), "STARTED",
				null, "");
		this.chain.append((breakGlass != null) ? entry.asBreakGlass() : entry);
	}

	@EventListener
	void on(BreakGlassReviewed event) {
		BreakGlass breakGlass = event.breakGlass();
		this.chain.append(entry(event.actor().name(), event.actor(), "break-glass-reviewed", event.plan(),
				breakGlass.operationId(), Objects.requireNonNullElse(breakGlass.note(), ""), List.of(), "REVIEWED",
				null, "")
			.asBreakGlass());
	}

	@EventListener
	void on(ObjectsTouched event) {
		Operation operation = event.operation();
		String what = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
		// helm's command is no part of it
		add(operation.requestedBy(), null, what + (event.ended() ? "-ended" : "-started"), event.plan(), operation.id(),
				"", List.of(), event.ended() ? (event.done() ? "DONE" : "FAILED") : "STARTED", null,
				String.join(", ", event.objects()));
	}

	@EventListener
	void on(CommandStarting event) {
		Operation operation = event.operation();
		add(operation.requestedBy(), null, "command-started", event.plan(), operation.id(), "", List.of(event.argv()),
				"STARTED", null, "");
	}

	@EventListener
	void on(CommandEnded event) {
		Operation operation = event.operation();
		add(operation.requestedBy(), null, "command-ended", event.plan(), operation.id(), "", List.of(event.argv()),
				"ENDED", event.exitCode(), "");
	}

	@EventListener
	void on(OperationCancelRequested event) {
		add(event.actor().name(), event.actor(),
				event.forced() ? "operation-kill-requested" : "operation-cancel-requested", event.plan(),
				event.operation().id(), "", List.of(), "REQUESTED", null, "");
	}

	@EventListener
	void on(OperationTakenOver event) {
		add(event.operation().requestedBy(), null, "operation-taken-over", event.plan(), event.operation().id(),
				"The console on " + event.machine() + " was not heard of any more.", List.of(), "TAKEN_OVER", null, "");
	}

	@EventListener
	void on(OperationLogRemoved event) {
		add(event.operation().requestedBy(), null, "operation-log-removed", event.plan(), event.operation().id(), "",
				List.of(), "REMOVED", null, "");
	}

	@EventListener
	void on(OperationEnded event) {
		Operation operation = event.operation();
		add(operation.requestedBy(), null, "operation-ended", event.plan(), operation.id(), reason(operation.cause()),
				operation.status().name(), operation.helmExitCode(), words(operation.verdict()));
	}

	@EventListener
	void on(StagedUpgradeStarted event) {
		StagedUpgrade staged = event.stagedUpgrade();
		add(event.actor().name(), event.actor(), "staged-upgrade-started", staged, null,
				"From " + staged.fromChartVersion() + " in " + staged.stages().size() + " stages: "
						+ staged.stages().stream().map(Stage::chartVersion).collect(Collectors.joining(", ")) + ".",
				"STARTED");
	}

	@EventListener
	void on(StagePlanned event) {
		StagedUpgrade staged = event.stagedUpgrade();
		Stage stage = staged.stageOf(event.plan().id()).orElseThrow();
		add(staged.startedBy(), null, "staged-upgrade-stage-planned", staged, event.plan(),
				"Stage " + staged.number(stage) + " of " + staged.stages().size() + ": " + stage.title() + ".",
				"PLANNED");
	}

	@EventListener
	void on(StagedUpgradeEnded event) {
		StagedUpgrade staged = event.stagedUpgrade();
		boolean done = staged.status() == StagedUpgrade.Status.DONE;
		add((event.actor() != null) ? event.actor().name() : staged.startedBy(), event.actor(),
				done ? "staged-upgrade-done" : "staged-upgrade-stopped", staged, null, reason(staged.cause()),
				staged.status().name());
	}

	@EventListener
	void on(ImageCheckStarted event) {
		// it runs none of the plan's commands
		add(event.actor().name(), event.actor(), "image-check-started", event.plan(), null, "", List.of(), "STARTED",
				null, "");
	}

	@EventListener
	void on(ImageCheckEnded event) {
		ImageCheck check = event.check();
		add(check.startedBy(), null, "image-check-ended", event.plan(), null, "", List.of(),
				check.state(this.clock.instant()).name(), null, words(check));
	}

	@EventListener
	void on(VerificationStarted event) {
		add(event.actor().name(), event.actor(), "verification-started", event.verification(), "STARTED");
	}

	@EventListener
	void on(VerificationEnded event) {
		Verification verification = event.verification();
		add(verification.requestedBy(), null, "verification-ended", verification,
				verification.state(this.clock.instant()).name());
	}

	private void add(String name, @Nullable Actor actor, String action, Verification verification, String outcome) {
		// it runs no command
		this.chain.append(new AuditEntry(null, this.clock.instant(), name, signedInBy(actor), address(actor), action,
				verification.release().toString(), null, null, null, "",
				"Verification " + verification.id() + " of revision " + verification.revision() + "."
						+ ((verification.reason() != null) ? " " + verification.reason() : ""),
				AuditEntry.commands(List.of()), outcome, null, words(verification.verdict())));
	}

	private void add(String name, @Nullable Actor actor, String action, Plan plan, @Nullable UUID operationId,
			String reason, String outcome, @Nullable Integer exitCode, String verdict) {
		add(name, actor, action, plan, operationId, reason, argvs(plan), outcome, exitCode, verdict);
	}

	private void add(String name, @Nullable Actor actor, String action, Plan plan, @Nullable UUID operationId,
			String reason, List<List<String>> argvs, String outcome, @Nullable Integer exitCode, String verdict) {
		this.chain.append(entry(name, actor, action, plan, operationId, reason, argvs, outcome, exitCode, verdict));
	}

	private AuditEntry entry(String name, @Nullable Actor actor, String action, Plan plan, @Nullable UUID operationId,
			String reason, List<List<String>> argvs, String outcome, @Nullable Integer exitCode, String verdict) {
		return new AuditEntry(null, this.clock.instant(), name, signedInBy(actor), address(actor), action,
				plan.release().toString(), plan.id(), operationId, null, plan.digest(), reason,
				AuditEntry.commands(argvs), outcome, exitCode, verdict);
	}

	private void add(String name, @Nullable Actor actor, String action, StagedUpgrade staged, @Nullable Plan plan,
			String reason, String outcome) {
		this.chain.append(new AuditEntry(null, this.clock.instant(), name, signedInBy(actor), address(actor), action,
				staged.release().toString(), (plan != null) ? plan.id() : null, null, staged.id(),
				(plan != null) ? plan.digest() : "", reason,
				AuditEntry.commands((plan != null) ? argvs(plan) : List.of()), outcome, null, ""));
	}

	private static List<List<String>> argvs(Plan plan) {
		return plan.content().steps().stream().map(Step::argv).filter((argv) -> !argv.isEmpty()).toList();
	}

	static String signedInBy(@Nullable Actor actor) {
		return (actor != null) ? actor.signedInWith() : "";
	}

	static String address(@Nullable Actor actor) {
		return (actor != null && actor.address() != null) ? actor.address() : "";
	}

	private static String reason(@Nullable Cause cause) {
		return (cause != null) ? cause.summary() : "";
	}

	private static String words(ImageCheck check) {
		String each = check.results()
			.stream()
			.map((result) -> result.image() + " " + result.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
					+ (result.reason().isEmpty() ? "" : " (" + result.reason() + ")"))
			.collect(Collectors.joining(", "));
		return check.tally().sentence() + (each.isEmpty() ? "." : ": " + each + ".");
	}

	private static String words(@Nullable Verdict verdict) {
		if (verdict == null) {
			return "";
		}
		return verdict.isPassed() ? verdict.tally() : verdict.tally() + " Failed: "
				+ String.join(", ", verdict.failures().stream().map((check) -> check.code()).toList()) + ".";
	}

}
