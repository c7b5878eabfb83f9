package io.upgradeconsole.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an operation's processes, whoever started them.
 *
 * @param alive whether the supervisor still runs
 * @param steps the commands it started, in that order
 */
public record SupervisorState(boolean alive, List<Step> steps) {

	public SupervisorState {
		steps = List.copyOf(steps);
	}

	/** The latest command of a step. */
	public Optional<Step> last(String step) {
		return this.steps.stream().filter((candidate) -> candidate.name().equals(step)).reduce((a, b) -> b);
	}

	/** The command that has not ended, if there is one. */
	public Optional<Step> running() {
		return this.steps.stream().filter(Step::running).findFirst();
	}

	/**
	 * One command. Neither running nor with an exit code: nobody saw how it ended.
	 *
	 * @param name the step it belongs to
	 * @param number counts the commands of the step from 1
	 * @param startedAt when it was started
	 * @param running whether its process is alive
	 * @param exitCode how it ended, 127 if it could not be started, or {@code null}
	 * @param endedAt when it ended, or {@code null}
	 */
	public record Step(String name, int number, Instant startedAt, boolean running, @Nullable Integer exitCode,
			@Nullable Instant endedAt) {
	}

}
