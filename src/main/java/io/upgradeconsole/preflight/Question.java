package io.upgradeconsole.preflight;

import java.util.function.Supplier;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * Something that a preflight asks.
 *
 * @param code stable name of its answer
 * @param words the question as a person would ask it
 * @param vital whether no upgrade is possible while it has no answer
 * @param ask gets the answer
 */
record Question(String code, String words, boolean vital, Supplier<PreflightCheck> ask) {

	static Question vital(String code, String words, Supplier<PreflightCheck> ask) {
		return new Question(code, words, true, ask);
	}

	static Question of(String code, String words, Supplier<PreflightCheck> ask) {
		return new Question(code, words, false, ask);
	}

	/** The answer. That there is none is an answer, not an error. */
	PreflightCheck answer() {
		try {
			return this.ask.get();
		}
		catch (ProblemException ex) {
			Problem problem = ex.problem();
			if (this.vital) {
				return PreflightCheck.failed(this.code, problem.title(), problem.detail(), problem.remedy(), "");
			}
			// what to do about a cluster that is away is told once, where it is asked for
			// itself
			String remedy = problem.type().equals("cluster-unreachable") ? "" : problem.remedy();
			return new PreflightCheck(this.code, this.words, PreflightCheck.State.UNKNOWN,
					"Not answered: " + problem.title() + ". " + problem.detail(), remedy, "");
		}
	}

	PreflightCheck asking() {
		return new PreflightCheck(this.code, this.words, PreflightCheck.State.ASKING, "", "", "");
	}

}
