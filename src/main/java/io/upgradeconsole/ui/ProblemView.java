package io.upgradeconsole.ui;

import java.io.Serializable;

import io.upgradeconsole.target.Problem;

/**
 * A {@link Problem} as pages show it: beside its field, in a callout, or as a page of its
 * own.
 *
 * @param type slug of the documented problem type
 * @param title one short sentence
 * @param detail what was found
 * @param remedy what to do about it
 */
public record ProblemView(String type, String title, String detail, String remedy) implements Serializable {

	/** The view of a problem. */
	public static ProblemView of(Problem problem) {
		return new ProblemView(problem.type(), problem.title(), problem.detail(), problem.remedy());
	}

}
