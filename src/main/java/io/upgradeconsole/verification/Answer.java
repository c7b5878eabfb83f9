package io.upgradeconsole.verification;

import java.util.function.Supplier;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a question yielded that the console's account may not be allowed to ask.
 *
 * @param value what was answered, or {@code null}
 * @param problem why nothing was, or {@code null}
 * @param <T> what is asked for
 */
record Answer<T>(@Nullable T value, @Nullable Problem problem) {

	static <T> Answer<T> of(T value) {
		return new Answer<>(value, null);
	}

	/**
	 * Asks.
	 * @throws ProblemException when the cluster does not answer at all: then nothing is
	 * known of anything
	 */
	static <T> Answer<T> to(Supplier<T> question) {
		try {
			return of(question.get());
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("cluster-unreachable")) {
				throw ex;
			}
			return new Answer<>(null, ex.problem());
		}
	}

	T orElse(T otherwise) {
		return (this.value != null) ? this.value : otherwise;
	}

	/** Why nothing is known, for a check that is skipped. */
	String why() {
		return (this.problem != null) ? this.problem.detail() + " " + this.problem.remedy() : "";
	}

}
