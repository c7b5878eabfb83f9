package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster shows of an operation's release, template {@code operation-live};
 * fetched again whenever the stream says that it has changed.
 *
 * @param id the operation's
 * @param ended whether the operation has ended, and this is what was seen in the end
 * @param waiting what is awaited, or {@code null} where nothing is
 * @param silence why this is not live, or {@code null} while it is
 * @param seenAt when the cluster was seen like this, or {@code null} before the first
 * look
 * @param timeline how long each phase took
 * @param services each service before and now
 * @param ready how many of them are ready, in words
 * @param jobs the Jobs that helm has made
 * @param jobLog the last lines that they have printed; none where the page has them
 * @param notes what the cluster says, warnings first
 * @param moreNotes how many more it has said
 * @param withheld why there are none, or {@code null}
 * @param warnings how many of them are warnings, in words; empty where none is
 */
public record LiveView(String id, boolean ended, @Nullable Waiting waiting, @Nullable Callout silence,
		@Nullable Moment seenAt, TimelineView timeline, List<Service> services, String ready, List<Job> jobs,
		List<JobLogs.Line> jobLog, List<Note> notes, int moreNotes, @Nullable Callout withheld, String warnings) {

	/** What the page tells. */
	public String title() {
		return this.ended ? "How it went" : "What is happening";
	}

	/**
	 * Whether all goes on by itself; said in the place where it is said what is awaited.
	 */
	public boolean nothingAwaited() {
		return !this.ended && this.waiting == null && this.silence == null;
	}

	/** What those hear who do not see the page; empty where nothing is awaited. */
	public String announcement() {
		return (this.waiting != null) ? this.waiting.what() : "";
	}

	/** What is said where there is no Job. */
	public String noJob() {
		return this.ended ? "No migrate Job was seen." : "Helm has made no migrate Job yet.";
	}

	/** What is said where no Job has printed anything. */
	public String noJobLog() {
		return this.ended ? "Nothing that it printed was caught." : "It has printed nothing yet.";
	}

	/** Number of the last line that the page holds of the Jobs' log. */
	public long lastJobLine() {
		return this.jobLog.isEmpty() ? 0 : this.jobLog.get(this.jobLog.size() - 1).n();
	}

	/**
	 * Why nothing seems to happen.
	 *
	 * @param what one sentence; it is announced when it changes
	 * @param since since when, or {@code null} where that does not matter
	 * @param more what else is to be known, empty where there is nothing
	 * @param tone of the callout
	 * @param icon of the callout
	 */
	public record Waiting(String what, @Nullable Moment since, String more, String tone, String icon) {
	}

	/**
	 * One service.
	 *
	 * @param name such as web
	 * @param workload such as Deployment zymtrace-web
	 * @param state how it is, in words
	 * @param obstacle what keeps it from being ready, as a sentence; empty where nothing
	 * does
	 * @param ready such as {@code 1 of 2}, empty where it is gone
	 * @param tag the tag that it runs now, empty where it is gone
	 * @param mark whether that is the old or the new one, or {@code null} where both are
	 * the same
	 * @param change the tags before and after, in words
	 * @param restarts of its pods, empty where it is gone
	 * @param since when its youngest pod was made, or {@code null} where it is gone
	 * @param age how old that was when it was seen, empty where it is gone
	 */
	public record Service(String name, String workload, StatusBadge state, String obstacle, String ready, String tag,
			@Nullable StatusBadge mark, String change, String restarts, @Nullable Moment since, String age) {
	}

	/**
	 * One Job.
	 *
	 * @param title such as "The migrate Job"
	 * @param tag of the image that it runs
	 * @param facts what is to be known of it, a sentence each
	 * @param startedAt when it was made
	 * @param duration how long it took, or {@code null} while it runs
	 */
	public record Job(String title, StatusBadge state, String tag, List<String> facts, Moment startedAt,
			@Nullable String duration) {
	}

	/**
	 * What the cluster says.
	 *
	 * @param reason the cluster's word for it
	 * @param message its words
	 * @param about the object, and how many more it is said about
	 * @param count how often, such as "7 times"; empty where once
	 */
	public record Note(boolean warning, String reason, String message, String about, String count, Moment at) {

		/** Name of the icon in {@code icons.svg}. */
		public String icon() {
			return this.warning ? "warning" : "dot";
		}

	}

}
