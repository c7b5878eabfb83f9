package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * One page that proves an operation, template {@code evidence}.
 *
 * @param title such as "Chart and image to 26.8.4"
 * @param cause why it did not succeed, or {@code null}
 * @param facts who asked for it, when, and how long it took
 * @param approvals who allowed it, and what they were shown
 * @param overrides of freezes, a sentence each with its reason
 * @param breakGlass why it was started without a second person, or {@code null}
 * @param approved the commands that were allowed
 * @param ran the commands that ran, in their order
 * @param checks what the cluster showed in the end
 * @param tally the checks in a sentence, or {@code null} where there are none
 * @param entries the trail's, oldest first
 * @param head where the trail ended, as hash
 * @param headNumber the number of that entry
 * @param signature of the head, or {@code null}
 * @param at when this was put together
 */
public record EvidenceView(ReleaseRef release, String operationId, String planId, String title, StatusBadge status,
		@Nullable String cause, List<Fact> facts, List<Approved> approvals, List<Overridden> overrides,
		@Nullable String breakGlass, List<CommandLine> approved, List<Ran> ran, List<CheckRow> checks,
		@Nullable String tally, List<Entry> entries, long headNumber, String head, @Nullable String signature,
		Moment at) {

	/**
	 * That somebody allowed it.
	 *
	 * @param requirement what the plan took at that moment, or {@code null}
	 * @param diffSha256 over the diff that was shown, or {@code null} where it was not
	 * kept
	 * @param findings what was shown beside it
	 */
	public record Approved(String by, Moment at, String reason, @Nullable String requirement,
			@Nullable String diffSha256, List<Finding> findings) {

		/** Why they allowed it. */
		public String reasonWords() {
			return this.reason.isEmpty() ? "No reason was given." : "Reason: " + this.reason;
		}

		/** What the list of findings begins with. */
		public String findingWords() {
			return this.findings.isEmpty() ? "no finding." : "these findings:";
		}

	}

	/**
	 * That somebody allowed it to start in a freeze.
	 */
	public record Overridden(String freeze, String by, Moment at, String reason) {
	}

	/**
	 * A finding that was shown.
	 */
	public record Finding(StatusBadge severity, String title) {
	}

	/**
	 * A command that ran.
	 *
	 * @param phase in which phase
	 * @param took how long, or {@code null} while it runs
	 */
	public record Ran(String phase, CommandLine command, @Nullable Integer exitCode, @Nullable String took) {
	}

	/**
	 * An entry of the trail.
	 */
	public record Entry(long number, Moment at, String actor, String action, StatusBadge outcome, String hash) {
	}

}
