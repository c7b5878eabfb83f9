package io.upgradeconsole.settings;

import java.util.function.Supplier;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * How something is that the console depends on.
 *
 * @param code stable name, such as {@code database}
 * @param title what it is
 * @param state how it is
 * @param evidence what was seen, empty while it is asked
 * @param remedy what to do, empty where nothing is
 */
public record HealthCheck(String code, String title, State state, String evidence, String remedy) {

	/** How something is. */
	public enum State {

		/** It answers. */
		UP,
		/** It does not answer, or not as it should. */
		DOWN,
		/** The answer is not there yet. */
		ASKING

	}

	/**
	 * A question.
	 *
	 * @param code of its answer
	 * @param title what is asked about
	 * @param ask what was seen; throws a {@link ProblemException} where it is not well
	 */
	record Question(String code, String title, Supplier<String> ask) {

		/** The answer. That there is none is an answer, not an error. */
		HealthCheck answer() {
			try {
				return new HealthCheck(this.code, this.title, State.UP, this.ask.get(), "");
			}
			catch (ProblemException ex) {
				Problem problem = ex.problem();
				return new HealthCheck(this.code, this.title, State.DOWN, problem.title() + ". " + problem.detail(),
						problem.remedy());
			}
		}

		HealthCheck asking() {
			return new HealthCheck(this.code, this.title, State.ASKING, "", "");
		}

	}

}
