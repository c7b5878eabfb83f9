package io.upgradeconsole.operation;

import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Moment;

/**
 * An operation that has ended cannot be cancelled.
 */
class EndedOperationException extends ProblemException {

	private final Operation ended;

	EndedOperationException(Operation ended) {
		super(Problem.conflict("operation-ended", "This operation has ended", words(ended),
				"Nothing is left to cancel. See on its page what runs now."), null);
		this.ended = ended;
	}

	@Override
	public Map<String, Object> members() {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("id", this.ended.id());
		told.put("status", this.ended.status().name());
		if (this.ended.endedAt() != null) {
			told.put("endedAt", this.ended.endedAt());
		}
		return Map.of("operation", told);
	}

	private static String words(Operation ended) {
		Cause cause = ended.cause();
		return "It ended " + ended.status()
				+ ((ended.endedAt() != null) ? " at " + Moment.of(ended.endedAt()).utc() : "")
				+ ((cause != null) ? ": " + cause.title() + "." : ".");
	}

}
