package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * Thrown where a plan no longer holds.
 */
public final class StalePlanException extends ProblemException {

	private final transient List<StaleReason> reasons;

	StalePlanException(List<StaleReason> reasons) {
		super(Problem.conflict("plan-stale", "What this plan was made from has changed", words(reasons),
				"Plan again with the same inputs."), null);
		this.reasons = List.copyOf(reasons);
	}

	/** What has changed. */
	public List<StaleReason> reasons() {
		return this.reasons;
	}

	@Override
	public Map<String, Object> members() {
		return Map.of("staleReasons", this.reasons);
	}

	static String words(List<StaleReason> reasons) {
		return reasons.stream().map(StaleReason::detail).collect(Collectors.joining(" "));
	}

}
