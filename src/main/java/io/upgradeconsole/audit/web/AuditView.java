package io.upgradeconsole.audit.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail, template {@code audit}.
 *
 * @param entries newest first
 * @param filter what is looked for
 * @param paging where in the trail the page is
 * @param mayVerify whether the reader may have the chain verified
 * @param mayExport whether the reader may export the trail
 * @param verdict what came of verifying the chain, or {@code null} where nobody asked
 */
public record AuditView(List<Entry> entries, FilterView filter, PagingView paging, boolean mayVerify, boolean mayExport,
		@Nullable Callout verdict) {

	/** The ways to take out of the console what is shown. */
	public List<Export> exports() {
		String which = this.filter.parameters().isEmpty() ? "Export all" : "Export these";
		return List.of(new Export("csv", which + " as CSV"), new Export("jsonl", which + " as JSON lines"));
	}

	/**
	 * A way to take the entries out of the console.
	 *
	 * @param value names the format
	 * @param words what the button says
	 */
	public record Export(String value, String words) {
	}

	/**
	 * What somebody did.
	 *
	 * @param number its place in the chain
	 * @param action such as "Confirmed the plan" or "Upgrade ended"
	 * @param release on which release, or {@code null} where it is about none
	 * @param outcome how it ended
	 * @param reason what its author gave as the reason, or {@code null}
	 * @param cause why it did not succeed, or {@code null}
	 * @param commands what exactly ran or was allowed to run
	 * @param exitCode of helm, or {@code null} where it has not run
	 * @param verdict what the cluster said, or {@code null}
	 * @param operationId to link to it, or {@code null}
	 * @param stagedUpgradeId to link to it, or {@code null}
	 * @param breakGlass whether it was done without a second person
	 */
	public record Entry(long number, Moment at, String actor, String action, @Nullable ReleaseRef release,
			StatusBadge outcome, @Nullable String reason, @Nullable String cause, List<CommandLine> commands,
			@Nullable String digest, @Nullable Integer exitCode, @Nullable String verdict, @Nullable String operationId,
			@Nullable String stagedUpgradeId, boolean breakGlass) {

		/** What was done with the approvals that it takes. */
		public Entry(long number, Moment at, String actor, String action, @Nullable ReleaseRef release,
				StatusBadge outcome, @Nullable String reason, @Nullable String cause, List<CommandLine> commands,
				@Nullable String digest, @Nullable Integer exitCode, @Nullable String verdict,
				@Nullable String operationId, @Nullable String stagedUpgradeId) {
			this(number, at, actor, action, release, outcome, reason, cause, commands, digest, exitCode, verdict,
					operationId, stagedUpgradeId, false);
		}

	}

}
