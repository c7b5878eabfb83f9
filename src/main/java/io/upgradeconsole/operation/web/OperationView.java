package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
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
 * @param log the lines so far, or none where only the stream brings them
 * @param notice the stage that it is, or {@code null}
 * @param values what became of the values file, or {@code null} before that
 * @param cancel how it can be ended early
 * @param logGone that its log is kept no longer, or {@code null}
 * @param nothingRan whether it ended before helm could change anything
 * @param aftermath what may be left to do once it has ended
 */
public record OperationView(String id, ReleaseRef release, String title, StatusBadge status, String announcement,
		boolean ended, String startedBy, @Nullable String reason, @Nullable Moment startedAt, @Nullable String duration,
		String planId, String digest, List<Phase> phases, @Nullable FailureView failure, @Nullable Verdict verdict,
		boolean mayPlanAgain, List<LogLine> log, @Nullable Notice notice, @Nullable Notice values, CancelView cancel,
		@Nullable Callout logGone, boolean nothingRan, Aftermath aftermath) {

	/** Number of the last line that the page already holds. */
	public long lastLine() {
		return this.log.isEmpty() ? 0 : this.log.get(this.log.size() - 1).n();
	}

	/**
	 * What may be left to do.
	 *
	 * @param rollbackPage where this reader can roll the release back, or {@code null}
	 * @param breakGlass that it was started without a second person, or {@code null}
	 */
	public record Aftermath(@Nullable String rollbackPage, @Nullable BreakGlassView breakGlass) {

		/** Nothing is left to do. */
		public static final Aftermath NONE = new Aftermath(null, null);

	}

	/**
	 * A phase of the operation.
	 *
	 * @param title such as "Refresh the chart repository"
	 * @param status waiting, running, done, failed or skipped, in words
	 * @param startedAt when it started, or {@code null} before that
	 * @param duration how long it took, or {@code null} while it runs and before
	 * @param exitCode of its process, or {@code null} where there is none
	 */
	public record Phase(String title, StatusBadge status, @Nullable Moment startedAt, @Nullable String duration,
			@Nullable Integer exitCode) {
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
	}

	/**
	 * A line of the log, in the shape that the stream's event {@code line} has.
	 *
	 * @param n number, from 1
	 * @param t when it was written, as an ISO instant
	 * @param step the phase that wrote it
	 * @param source stdout, stderr or console
	 */
	public record LogLine(long n, String t, String step, String source, String text) {

		/**
		 * With {@code --debug} helm writes nearly all to stderr: only this is an error.
		 */
		public boolean error() {
			return this.source.equals("stderr") && this.text.startsWith("Error:");
		}

	}

}
