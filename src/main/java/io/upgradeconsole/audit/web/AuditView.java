package io.upgradeconsole.audit.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail, template {@code audit}.
 *
 * @param entries newest first
 * @param olderThan the query parameter {@code before} that shows older ones, or
 * {@code null} where there are none
 */
public record AuditView(List<Entry> entries, @Nullable String olderThan) {

	/**
	 * What somebody did.
	 *
	 * @param action such as "Confirmed the plan" or "Upgrade ended"
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
	public record Entry(Moment at, String actor, String action, ReleaseRef release, StatusBadge outcome,
			@Nullable String reason, @Nullable String cause, List<CommandLine> commands, @Nullable String digest,
			@Nullable Integer exitCode, @Nullable String verdict, @Nullable String operationId,
			@Nullable String stagedUpgradeId, boolean breakGlass) {

		/** What was done with the approvals that it takes. */
		public Entry(Moment at, String actor, String action, ReleaseRef release, StatusBadge outcome,
				@Nullable String reason, @Nullable String cause, List<CommandLine> commands, @Nullable String digest,
				@Nullable Integer exitCode, @Nullable String verdict, @Nullable String operationId,
				@Nullable String stagedUpgradeId) {
			this(at, actor, action, release, outcome, reason, cause, commands, digest, exitCode, verdict, operationId,
					stagedUpgradeId, false);
		}

	}

}
