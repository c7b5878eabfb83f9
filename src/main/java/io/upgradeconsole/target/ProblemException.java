package io.upgradeconsole.target;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where a request meets a {@link Problem}.
 */
public class ProblemException extends RuntimeException {

	private final Problem problem;

	/**
	 * For exceptions that carry more than the problem; else see
	 * {@link Problem#asException()}.
	 */
	protected ProblemException(Problem problem, @Nullable Throwable cause) {
		super(problem.type() + ": " + problem.detail(), cause);
		this.problem = problem;
	}

	/** What to tell the user. */
	public Problem problem() {
		return this.problem;
	}

	/**
	 * What the API adds to the problem details, by the member's name: for callers that
	 * act on the problem rather than read it.
	 */
	public Map<String, Object> members() {
		return Map.of();
	}

}
