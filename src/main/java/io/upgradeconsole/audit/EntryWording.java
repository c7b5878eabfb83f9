package io.upgradeconsole.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.ui.StatusBadge;

/**
 * What entries say of actions and outcomes, in words. One that is not listed here is
 * shown by its code.
 */
public final class EntryWording {

	private static final Map<String, String> ACTIONS = new LinkedHashMap<>();

	private static final Map<String, StatusBadge> OUTCOMES = new LinkedHashMap<>();

	static {
		ACTIONS.put("plan-created", "Made the plan");
		ACTIONS.put("plan-approved", "Approved the plan");
		ACTIONS.put("plan-rejected", "Rejected the plan");
		ACTIONS.put("plan-withdrawn", "Withdrew the plan");
		ACTIONS.put("freeze-overridden", "Overrode a freeze");
		ACTIONS.put("operation-started", "Started the operation");
		ACTIONS.put("operation-ended", "Operation ended");
		ACTIONS.put("command-started", "Command about to run");
		ACTIONS.put("command-ended", "Command ended");
		ACTIONS.put("put-back-started", "Began to put services back");
		ACTIONS.put("put-back-ended", "Services were put back");
		ACTIONS.put("removal-started", "Began to remove what only a newer revision has");
		ACTIONS.put("removal-ended", "Removed what only a newer revision has");
		ACTIONS.put("break-glass-reviewed", "Reviewed a break-glass rollback");
		ACTIONS.put("operation-cancel-requested", "Cancelled the operation");
		ACTIONS.put("operation-kill-requested", "Had helm killed");
		ACTIONS.put("operation-taken-over", "Taken over by another replica");
		ACTIONS.put("operation-log-removed", "Log removed");
		ACTIONS.put("staged-upgrade-started", "Began a staged upgrade");
		ACTIONS.put("staged-upgrade-stage-planned", "Stage planned");
		ACTIONS.put("staged-upgrade-stopped", "Staged upgrade stopped");
		ACTIONS.put("staged-upgrade-done", "Staged upgrade done");
		ACTIONS.put("image-check-started", "Had the images checked");
		ACTIONS.put("image-check-ended", "Check of images ended");
		ACTIONS.put("verification-started", "Had the release verified");
		ACTIONS.put("verification-ended", "Verification ended");
		ACTIONS.put("values-kept", "Values file kept");
		ACTIONS.put("values-downloaded", "Downloaded a values file in clear");
		ACTIONS.put("values-pushed", "Values file pushed to git");
		ACTIONS.put("values-push-failed", "Push to git failed");
		ACTIONS.put("audit-exported", "Exported the audit trail");
		ACTIONS.put("signed-in", "Signed in");
		ACTIONS.put("sign-in-failed", "Failed to sign in");
		ACTIONS.put("signed-out", "Signed out");
		ACTIONS.put("signed-out-everywhere", "Signed out everywhere");
		ACTIONS.put("token-made", "Made a token");
		ACTIONS.put("token-revoked", "Revoked a token");
		ACTIONS.put("permission-denied", "Tried what is not permitted");
		ACTIONS.put("webhook-given-up", "Gave up telling a webhook");
		ACTIONS.put("console-started", "The console started");

		OUTCOMES.put("PLANNED", StatusBadge.info("Planned"));
		OUTCOMES.put("BLOCKED", StatusBadge.warning("Blocked"));
		OUTCOMES.put("APPROVED", StatusBadge.info("Approved"));
		OUTCOMES.put("REJECTED", StatusBadge.warning("Rejected"));
		OUTCOMES.put("WITHDRAWN", StatusBadge.neutral("Withdrawn"));
		OUTCOMES.put("OVERRIDDEN", StatusBadge.warning("Overridden"));
		OUTCOMES.put("DENIED", StatusBadge.danger("Denied"));
		OUTCOMES.put("STARTED", StatusBadge.info("Started"));
		OUTCOMES.put("SUCCEEDED", StatusBadge.success("Succeeded"));
		OUTCOMES.put("ROLLED_BACK", StatusBadge.warning("Rolled back"));
		OUTCOMES.put("FAILED", StatusBadge.danger("Failed"));
		OUTCOMES.put("CANCELLED", StatusBadge.warning("Cancelled"));
		OUTCOMES.put("INTERRUPTED", StatusBadge.warning("Interrupted"));
		OUTCOMES.put("PASSED", StatusBadge.success("Passed"));
		OUTCOMES.put("SUPERSEDED", StatusBadge.neutral("Superseded"));
		OUTCOMES.put("UNDECIDED", StatusBadge.warning("Not known"));
		OUTCOMES.put("REVIEWED", StatusBadge.success("Reviewed"));
		OUTCOMES.put("REQUESTED", StatusBadge.info("Requested"));
		OUTCOMES.put("STOPPED", StatusBadge.warning("Stopped"));
		OUTCOMES.put("ENDED", StatusBadge.neutral("Ended"));
		OUTCOMES.put("TAKEN_OVER", StatusBadge.warning("Taken over"));
		OUTCOMES.put("REMOVED", StatusBadge.neutral("Removed"));
		OUTCOMES.put("DONE", StatusBadge.info("Done"));
	}

	private EntryWording() {
	}

	/** The action in words. */
	public static String action(String action) {
		return ACTIONS.getOrDefault(action, action);
	}

	/** The outcome in a word. */
	public static StatusBadge outcome(String outcome) {
		return OUTCOMES.getOrDefault(outcome, StatusBadge.neutral(outcome));
	}

	/** All actions in words, by their codes. */
	public static Map<String, String> actions() {
		return Collections.unmodifiableMap(ACTIONS);
	}

	/** All outcomes in words, by their codes. */
	public static Map<String, String> outcomes() {
		Map<String, String> words = new LinkedHashMap<>();
		OUTCOMES.forEach((code, badge) -> words.put(code, badge.word()));
		return words;
	}

}
