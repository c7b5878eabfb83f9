package io.upgradeconsole.plan.web;

import org.jspecify.annotations.Nullable;

/**
 * What a reader of a rollback's plan may do, template {@code rollback-plan}.
 *
 * @param revision the revision to return to
 * @param mayStart whether this reader may start it
 * @param breakGlass whether that is without a second person, and reviewed afterwards
 * @param byUpgrade that there is a second route, or {@code null} where none is needed
 */
public record RollbackConfirmView(int revision, boolean mayStart, boolean breakGlass, @Nullable SecondRoute byUpgrade) {

	/**
	 * The same way by an upgrade.
	 *
	 * @param chartVersion the chart that it goes back to
	 * @param mayPlan whether this reader may plan it
	 */
	public record SecondRoute(String chartVersion, boolean mayPlan) {
	}

}
