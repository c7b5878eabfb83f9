package io.upgradeconsole.plan;

import java.util.Optional;

import io.upgradeconsole.ui.Notice;

/**
 * What a plan is a part of. Modules that build on plans know, and implement this; the
 * plan knows none of them.
 */
public interface PlanNotices {

	/** What a reader of the plan should know, if anything. */
	Optional<Notice> about(Plan plan);

}
