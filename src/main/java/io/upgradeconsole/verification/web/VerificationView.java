package io.upgradeconsole.verification.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Points;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * A verification, template {@code verification}.
 *
 * @param running whether the page has to look again soon
 * @param progress what is awaited, in a sentence
 * @param duration how long it took, or {@code null} while it runs
 * @param outcome what came of it, or {@code null} while it runs
 * @param operationId the operation at whose end it was made, or {@code null}
 * @param mayVerify whether this reader may have the same revision verified again
 * @param comparison before and after, or {@code null} where nobody has looked
 * @param exhibits what a person would look at
 */
public record VerificationView(String id, ReleaseRef release, int revision, StatusBadge status, boolean running,
		String progress, String requestedBy, Moment startedAt, @Nullable String duration, @Nullable Callout outcome,
		@Nullable String operationId, boolean mayVerify, List<Check> checks, @Nullable Comparison comparison,
		List<ExhibitGroup> exhibits) {

	/** What those hear who do not see the page. */
	public String announcement() {
		return this.running ? this.progress : "The verification has ended: " + this.status.word() + ".";
	}

	/**
	 * A check.
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

	/**
	 * The release before and after.
	 *
	 * @param before what "before" is, such as "Before, 2026-11-22 18:03:29 UTC"
	 * @param after the same of "after"
	 * @param rows the release itself, then each workload
	 */
	public record Comparison(String before, String after, List<Row> rows) {
	}

	/**
	 * One workload, or the release's revision.
	 *
	 * @param name what it is
	 * @param kind its kind, empty for the release
	 * @param before its figures before
	 * @param after its figures after
	 */
	public record Row(String name, String kind, List<Figure> before, List<Figure> after) {
	}

	/**
	 * A figure.
	 *
	 * @param text such as {@code 26.8.4} or {@code 2 of 2 ready}
	 * @param code whether it is in a monospaced face
	 * @param changed whether it is another one than on the other side
	 */
	public record Figure(String text, boolean code, boolean changed) {
	}

	/**
	 * Exhibits of one kind.
	 *
	 * @param title such as "Last lines of each service"
	 */
	public record ExhibitGroup(String title, List<Item> items) {
	}

	/**
	 * An exhibit.
	 */
	public record Item(String title, String content) {
	}

}
