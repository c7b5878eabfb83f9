package io.upgradeconsole.plan.web;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Where a release can return to, template {@code rollback}.
 *
 * @param revision the newest revision
 * @param status helm's word for it
 * @param proposed the revision that is likeliest right, or {@code null}
 * @param reason why that one, or why none
 * @param others all other revisions that helm keeps, newest first
 * @param chosenAmongOthers whether one of the others is chosen
 * @param timeout what was typed as the time limit
 * @param mayPlan whether this reader may plan a rollback
 * @param callouts what to know before choosing
 * @param errors by field name, and under the empty name what is about no single field
 */
public record RollbackFormView(ReleaseRef release, int revision, StatusBadge status, @Nullable Choice proposed,
		String reason, List<Choice> others, boolean chosenAmongOthers, String timeout, boolean mayPlan,
		List<Callout> callouts, Map<String, ProblemView> errors) {

	/** Problems that belong to no field. */
	public @Nullable ProblemView problem() {
		return this.errors.get("");
	}

	/**
	 * A revision to return to.
	 *
	 * @param images the tags of its services, joined
	 * @param standing what is known of it, in a word
	 * @param chosen whether it is chosen now
	 */
	public record Choice(int revision, String chartVersion, String images, Moment deployedAt, StatusBadge standing,
			boolean chosen) {
	}

}
