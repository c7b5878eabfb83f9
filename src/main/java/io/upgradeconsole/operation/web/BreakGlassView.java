package io.upgradeconsole.operation.web;

import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An operation that was started without a second person, template {@code break-glass}.
 *
 * @param operationId to link to it
 * @param reason why, in the words of who started it
 * @param insteadOf what it was started without, or {@code null} where that is not known
 * @param reviewedBy who signed it off, or {@code null}
 * @param reviewedAt when, or {@code null}
 * @param note what they had to say, or {@code null}
 * @param mayReview whether this reader can sign it off
 */
public record BreakGlassView(String operationId, ReleaseRef release, String startedBy, Moment startedAt, String reason,
		@Nullable String insteadOf, @Nullable String reviewedBy, @Nullable Moment reviewedAt, @Nullable String note,
		boolean mayReview) {

	/** The callout's tone. */
	public String tone() {
		return (this.reviewedBy == null) ? "warning" : "info";
	}

	/** Name of the icon in {@code icons.svg}. */
	public String icon() {
		return (this.reviewedBy == null) ? "warning" : "check";
	}

	/** How it stands. */
	public String title() {
		return (this.reviewedBy == null) ? "Break-glass: to be reviewed" : "Break-glass: reviewed";
	}

	static BreakGlassView of(BreakGlass breakGlass, boolean mayReview) {
		return new BreakGlassView(breakGlass.operationId().toString(), breakGlass.release(), breakGlass.startedBy(),
				Moment.of(breakGlass.startedAt()), breakGlass.reason(),
				breakGlass.insteadOf().isEmpty() ? null : breakGlass.insteadOf(), breakGlass.reviewedBy(),
				(breakGlass.reviewedAt() != null) ? Moment.of(breakGlass.reviewedAt()) : null, breakGlass.note(),
				mayReview);
	}

}
