package io.upgradeconsole.helm;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * Thrown when it is the chart that does not render: by what it is, or by the values it
 * gets.
 */
public final class ChartRefusedException extends ProblemException {

	private final String message;

	ChartRefusedException(String message) {
		super(Problem.conflict("chart-refused", "The chart does not render with these values",
				"The chart says: " + message, "Change the values that it names; nothing was changed in the cluster."),
				null);
		this.message = message;
	}

	/** The chart's own words, masked. */
	public String chartMessage() {
		return this.message;
	}

}
