package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Points;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * An operation, template {@code operation}; its fragment {@code summary} is fetched again
 * whenever the stream says that something changed.
 *
 * @param title such as "Chart and image to 26.8.4"
 * @param announcement one sentence for screen readers, such as "Helm is running"
 * @param ended whether nothing more will come
 * @param startedAt when it was started, or {@code null} while it is queued
 * @param duration how long it took, or {@code null} while it runs
 * @param failure why it did not succeed, or {@code null}
 * @param verdict what the cluster said in the end, or {@code null} before that
 * @param mayPlanAgain whether it ended badly and this reader may make a new plan
 * @param log the log, or {@code null} where only what moves beside it is shown
 * @param notice the stage that it is, or {@code null}
 * @param values what became of the values file, or {@code null} before that
 * @param cancel how it can be ended early
 * @param logGone that its log is kept no longer, or {@code null}
 * @param nothingRan whether it ended before helm could change anything
 * @param aftermath what may be left to do once it has ended
 */
public record OperationView(String id, ReleaseRef release, String title, StatusBadge status, String announcement,
		boolean ended, String startedBy, @Nullable String reason, @Nullable Moment startedAt, @Nullable String duration,
		String planId, String digest, @Nullable FailureView failure, @Nullable Verdict verdict, boolean mayPlanAgain,
		@Nullable LogView log, @Nullable Notice notice, @Nullable Notice values, CancelView cancel,
		@Nullable Callout logGone, boolean nothingRan, Aftermath aftermath) {

	/**
	 * What may be left to do.
	 *
	 * @param rollbackPage where this reader can roll the release back, or {@code null}
	 * @param byUpgrade whether this reader can go back by an upgrade, where a rollback
	 * failed
	 * @param breakGlass that it was started without a second person, or {@code null}
	 */
	public record Aftermath(@Nullable String rollbackPage, boolean byUpgrade, @Nullable BreakGlassView breakGlass) {

		/** Nothing is left to do. */
		public static final Aftermath NONE = new Aftermath(null, false, null);

	}

	/**
	 * What the cluster said.
	 *
	 * @param callout the verdict in words
	 * @param checks what it rests on
	 */
	public record Verdict(Callout callout, List<Check> checks) {
	}

	/**
	 * A check of the verdict.
	 *
	 * @param title what was looked at
	 * @param evidence what was seen, point by point
	 */
	public record Check(String title, StatusBadge status, List<String> evidence) {

		/** The same, by how it is shown. */
		public Points points() {
			return new Points(this.evidence, "success".equals(this.status.tone()));
		}

	}

}
