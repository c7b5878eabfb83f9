package io.upgradeconsole.operation;

import java.util.stream.Collectors;

import io.upgradeconsole.approval.PlanEnd;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.target.Revision;

/**
 * Puts into words why a staged upgrade goes no further.
 */
final class StageCauses {

	private static final String GO_ON = "Then plan an upgrade from what runs now: the stages that are done stay done.";

	private StageCauses() {
	}

	static Cause moved(int stage, int expected, Revision found) {
		return new Cause("release-moved", "The release was changed in between",
				"Stage " + stage + " was to start from revision " + expected + ", but the newest is " + found + ".",
				"See in the release's history what that was. " + GO_ON);
	}

	/** An operation that is none of its stages has changed the release. */
	static Cause overtaken(Operation operation) {
		return new Cause("release-moved", "The release was changed in between",
				operation.requestedBy() + " ran another operation on it, which ended " + operation.status() + ".",
				"See what that operation did. " + GO_ON);
	}

	static Cause blocked(int stage, PlanContent plan) {
		String findings = plan.findings()
			.stream()
			.filter((finding) -> finding.severity() == Finding.Severity.BLOCKING)
			.map(Finding::title)
			.collect(Collectors.joining(". "));
		return new Cause("plan-blocked", "The plan of stage " + stage + " is blocked", findings + ".",
				"Mend what it names. " + GO_ON);
	}

	/** A stage whose plan somebody has said no to. */
	static Cause rejected(int stage, PlanEnd end) {
		return new Cause("plan-rejected", "The plan of stage " + stage + " was rejected",
				end.endedBy() + " rejected it: " + end.reason(), "Mend what the reason names. " + GO_ON);
	}

	/** A stage that could not be planned. */
	static Cause unplanned(Cause why) {
		return new Cause(why.code(), why.title(), why.detail(), why.nextStep() + " " + GO_ON);
	}

	/** A stage whose operation did not succeed. */
	static Cause failed(int stage, Operation operation) {
		Cause why = operation.cause();
		return (why != null)
				? new Cause("stage-failed", "Stage " + stage + " did not succeed", why.summary(),
						why.nextStep() + " " + GO_ON)
				: new Cause("stage-failed", "Stage " + stage + " did not succeed",
						"Its operation ended " + operation.status() + ".", "See that operation.");
	}

	static Cause stoppedBy(String name, String reason) {
		return new Cause("stopped-by-person", "Stopped by " + name,
				reason.isEmpty() ? "No reason was given." : "Reason: " + reason,
				"To go on, plan an upgrade from what runs now: the stages that are done stay done.");
	}

}
