package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A command of an operation; it is stored before it starts.
 *
 * @param argv what runs
 * @param startedAt when it was about to start
 * @param endedAt when it ended, or {@code null} while nobody has seen that
 * @param exitCode how it ended, or {@code null} where nobody knows
 */
public record CommandRun(List<String> argv, Instant startedAt, @Nullable Instant endedAt, @Nullable Integer exitCode) {

	public CommandRun {
		argv = List.copyOf(argv);
	}

	CommandRun ended(Instant now, int exitCode) {
		return new CommandRun(this.argv, this.startedAt, now, exitCode);
	}

}
