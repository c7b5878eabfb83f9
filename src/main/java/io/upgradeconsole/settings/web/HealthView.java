package io.upgradeconsole.settings.web;

import java.util.List;

import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

/**
 * How that is which the console depends on, fragment {@code settings :: health}.
 *
 * @param summary in a sentence, or {@code null} while something has not answered
 * @param checks the answers, and the questions that are open
 * @param answered how many are answered
 * @param at when it was asked
 */
public record HealthView(@Nullable Callout summary, List<CheckRow> checks, long answered, Moment at) {

	/** Whether something has not answered yet. */
	public boolean asking() {
		return this.summary == null;
	}

}
