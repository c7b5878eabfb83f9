package io.upgradeconsole.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How something is that the console depends on.
 *
 * @param code stable name, such as {@code database}
 * @param title what it is
 * @param state how it is
 * @param asked what was asked, without credentials
 * @param evidence what was seen, without credentials; empty while it is asked
 * @param remedy what to do, empty where nothing is
 * @param millis how long the answer took, or {@code null} while it is asked
 * @param at when it was there, or {@code null} while it is asked
 */
public record HealthCheck(String code, String title, State state, String asked, String evidence, String remedy,
		@Nullable Long millis, @Nullable Instant at) {

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
	 * @param asked the question in words
	 * @param ask what was seen; throws a {@link ProblemException} where it is not well
	 */
	record Question(String code, String title, String asked, Supplier<String> ask) {

		private static final Logger logger = LoggerFactory.getLogger(Question.class);

		/** The answer. That there is none is an answer, not an error. */
		HealthCheck answer(Clock clock) {
			long begin = System.nanoTime();
			try {
				return answered(State.UP, this.ask.get(), "", begin, clock);
			}
			catch (ProblemException ex) {
				Problem problem = ex.problem();
				return answered(State.DOWN, problem.title() + ". " + problem.detail(), problem.remedy(), begin, clock);
			}
			catch (RuntimeException ex) {
				// its message may quote anything; those who read the log may see it
				logger.warn("{} cannot be asked", this.title, ex);
				return answered(State.DOWN, "It cannot be asked.", "See the console's log.", begin, clock);
			}
		}

		private HealthCheck answered(State state, String evidence, String remedy, long begin, Clock clock) {
			return new HealthCheck(this.code, this.title, state, this.asked, Telling.withoutUserInfo(evidence), remedy,
					Duration.ofNanos(System.nanoTime() - begin).toMillis(), clock.instant());
		}

		HealthCheck asking() {
			return new HealthCheck(this.code, this.title, State.ASKING, this.asked, "", "", null, null);
		}

	}

}
