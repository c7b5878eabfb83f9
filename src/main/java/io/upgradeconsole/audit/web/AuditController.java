package io.upgradeconsole.audit.web;

import java.util.List;
import java.util.Objects;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditTrail;
import io.upgradeconsole.audit.ChainVerifier;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The trail's page.
 */
@Controller
class AuditController {

	private final AuditTrail trail;

	private final ChainVerifier verifier;

	private final Permissions permissions;

	private final CurrentActor actor;

	AuditController(AuditTrail trail, ChainVerifier verifier, Permissions permissions, CurrentActor actor) {
		this.trail = trail;
		this.verifier = verifier;
		this.permissions = permissions;
		this.actor = actor;
	}

	@GetMapping("/audit")
	String show(@RequestParam(required = false) @Nullable Long before, Model model) {
		return show(before, null, model);
	}

	@GetMapping("/audit/verification")
	String verify(Model model) {
		return show(null, ChainVerdictCallout.of(this.verifier.verify(this.actor.get())), model);
	}

	private String show(@Nullable Long before, @Nullable Callout verdict, Model model) {
		Actor reader = this.actor.get();
		List<AuditEntry> entries = this.trail.newest(null, before, reader);
		String older = (entries.size() == AuditTrail.PAGE) ? String.valueOf(entries.get(entries.size() - 1).id())
				: null;
		model.addAttribute("view",
				new AuditView(entries.stream().map(AuditController::entry).toList(), older,
						this.permissions.allows(reader, Action.VERIFY_AUDIT),
						this.permissions.allows(reader, Action.EXPORT_AUDIT), verdict));
		return "audit";
	}

	private static AuditView.Entry entry(AuditEntry entry) {
		// what the console says, and no actor's own words
		boolean told = entry.action().equals("operation-ended") || entry.action().startsWith("verification-")
				|| entry.stagedUpgradeId() != null;
		return new AuditView.Entry(Objects.requireNonNull(entry.id()), Moment.of(entry.happenedAt()), entry.actor(),
				action(entry.action()), entry.releaseRef().isEmpty() ? null : ReleaseRef.parse(entry.releaseRef()),
				outcome(entry.outcome()), (told || entry.reason().isEmpty()) ? null : entry.reason(),
				(!told || entry.reason().isEmpty()) ? null : entry.reason(),
				entry.argvs().stream().map(CommandLine::of).toList(), entry.digest(), entry.exitCode(),
				entry.verdict().isEmpty() ? null : entry.verdict(),
				(entry.operationId() != null) ? entry.operationId().toString() : null,
				(entry.stagedUpgradeId() != null) ? entry.stagedUpgradeId().toString() : null, entry.breakGlass());
	}

	private static String action(String action) {
		return switch (action) {
			case "plan-approved" -> "Approved the plan";
			case "plan-rejected" -> "Rejected the plan";
			case "plan-withdrawn" -> "Withdrew the plan";
			case "freeze-overridden" -> "Overrode a freeze";
			case "webhook-given-up" -> "Gave up telling a webhook";
			case "operation-started" -> "Started the operation";
			case "operation-ended" -> "Operation ended";
			case "put-back-started" -> "Began to put services back";
			case "put-back-ended" -> "Services were put back";
			case "removal-started" -> "Began to remove what only a newer revision has";
			case "removal-ended" -> "Removed what only a newer revision has";
			case "break-glass-reviewed" -> "Reviewed a break-glass rollback";
			case "operation-cancel-requested" -> "Cancelled the operation";
			case "operation-kill-requested" -> "Had helm killed";
			case "operation-log-removed" -> "Log removed";
			case "command-started" -> "Command about to run";
			case "command-ended" -> "Command ended";
			case "staged-upgrade-started" -> "Began a staged upgrade";
			case "staged-upgrade-stage-planned" -> "Stage planned";
			case "staged-upgrade-stopped" -> "Staged upgrade stopped";
			case "staged-upgrade-done" -> "Staged upgrade done";
			case "image-check-started" -> "Had the images checked";
			case "image-check-ended" -> "Check of images ended";
			case "values-kept" -> "Values file kept";
			case "values-downloaded" -> "Downloaded a values file in clear";
			case "values-pushed" -> "Values file pushed to git";
			case "values-push-failed" -> "Push to git failed";
			case "verification-started" -> "Had the release verified";
			case "verification-ended" -> "Verification ended";
			case "audit-exported" -> "Exported the audit trail";
			case "permission-denied" -> "Tried what is not permitted";
			case "sign-in-failed" -> "Failed to sign in";
			case "signed-in" -> "Signed in";
			case "signed-out" -> "Signed out";
			case "signed-out-everywhere" -> "Signed out everywhere";
			case "token-made" -> "Made a token";
			case "token-revoked" -> "Revoked a token";
			default -> action;
		};
	}

	private static StatusBadge outcome(String outcome) {
		return switch (outcome) {
			case "APPROVED" -> StatusBadge.info("Approved");
			case "STARTED" -> StatusBadge.info("Started");
			case "PLANNED" -> StatusBadge.info("Planned");
			case "REVIEWED" -> StatusBadge.success("Reviewed");
			case "DONE" -> StatusBadge.info("Done");
			case "STOPPED" -> StatusBadge.warning("Stopped");
			case "PASSED" -> StatusBadge.success("Passed");
			case "SUPERSEDED" -> StatusBadge.neutral("Superseded");
			case "UNDECIDED" -> StatusBadge.warning("Not known");
			case "SUCCEEDED" -> StatusBadge.success("Succeeded");
			case "ROLLED_BACK" -> StatusBadge.warning("Rolled back");
			case "CANCELLED" -> StatusBadge.warning("Cancelled");
			case "REQUESTED" -> StatusBadge.info("Requested");
			case "ENDED" -> StatusBadge.neutral("Ended");
			case "REMOVED" -> StatusBadge.neutral("Removed");
			case "INTERRUPTED" -> StatusBadge.warning("Interrupted");
			case "FAILED" -> StatusBadge.danger("Failed");
			case "DENIED" -> StatusBadge.danger("Denied");
			default -> StatusBadge.neutral(outcome);
		};
	}

}
