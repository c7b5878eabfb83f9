package io.upgradeconsole.operation.web;

import java.util.List;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * A staged upgrade, template {@code staged}.
 *
 * @param title such as "From 24.11.2 to 26.8.4 in 2 stages"
 * @param duration how long it took, or {@code null} before its end
 * @param now what it waits for, or how it ended
 * @param next where to do or see what it waits for, or {@code null}
 * @param mayStop whether this reader may stop it
 */
public record StagedUpgradeView(String id, ReleaseRef release, String title, StatusBadge status, String startedBy,
		Moment startedAt, @Nullable String duration, Callout now, @Nullable Next next, List<Stage> stages,
		boolean mayStop) {

	/**
	 * Where to go on.
	 *
	 * @param path of the page
	 * @param text what to do there
	 */
	public record Next(String path, String text) {
	}

	/**
	 * One of its stages.
	 *
	 * @param title where it goes
	 * @param current whether it is the one that is at work or waits
	 * @param runningSince when its operation began, while that runs, else {@code null}
	 * @param duration how long its operation took, or {@code null} before its end
	 * @param confirmedBy who has confirmed its plan, or {@code null} where nobody has
	 */
	public record Stage(int number, String title, StatusBadge status, boolean current, @Nullable Moment runningSince,
			@Nullable String duration, @Nullable String confirmedBy, @Nullable String planId,
			@Nullable String operationId) {
	}

}
