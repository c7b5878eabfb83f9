package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * An operation's phases as a picture, and as a list that says the same.
 *
 * @param summary the picture in words
 * @param bars the phases that were entered, side by side, as wide as they are long
 * @param jobs the Jobs within them, on the same scale
 * @param phases all phases
 */
public record TimelineView(String summary, List<Bar> bars, List<Bar> jobs, List<Phase> phases) {

	/**
	 * A stretch of time.
	 *
	 * @param title what took that long
	 * @param tone how it went
	 * @param x where it begins, such as {@code 12.5%}
	 * @param width such as {@code 40.25%}
	 * @param from when it began, as an ISO instant
	 * @param to when it ended, or {@code null} while it goes on
	 * @param duration how long it took, or {@code null} while it goes on
	 * @param labelled whether there is room for words
	 */
	public record Bar(String title, String tone, String x, String width, String from, @Nullable String to,
			@Nullable String duration, boolean labelled) {

		/** What is written beside the time that passes. */
		public String words() {
			return (this.duration != null) ? this.title + ", " + this.duration : this.title;
		}

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

		/** Whether it goes on. */
		public boolean running() {
			return "running".equals(this.status.tone());
		}

	}

}
