package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.upgradeconsole.plan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One phase of an operation, as far as it got.
 *
 * @param phase which
 * @param startedAt when it began
 * @param endedAt when it ended, or {@code null} while it runs
 * @param exitCode of its last helm command, or {@code null} where none has ended
 * @param commands what was started in it, in that order
 */
public record PhaseRun(Phase phase, Instant startedAt, @Nullable Instant endedAt, @Nullable Integer exitCode,
		List<CommandRun> commands) {

	public PhaseRun {
		// operations of earlier versions have stored none
		commands = (commands != null) ? List.copyOf(commands) : List.of();
	}

	static PhaseRun begun(Phase phase, Instant now) {
		return new PhaseRun(phase, now, null, null, List.of());
	}

	PhaseRun resumed() {
		return new PhaseRun(this.phase, this.startedAt, null, this.exitCode, this.commands);
	}

	PhaseRun ended(Instant now, @Nullable Integer exitCode) {
		return new PhaseRun(this.phase, this.startedAt, now, exitCode, this.commands);
	}

	PhaseRun starting(List<String> argv, Instant now) {
		List<CommandRun> all = new ArrayList<>(this.commands);
		all.add(new CommandRun(argv, now, null, null));
		return new PhaseRun(this.phase, this.startedAt, this.endedAt, this.exitCode, all);
	}

	/** The command of which nobody has written down how it ended, if any. */
	Optional<CommandRun> unended() {
		return this.commands.stream().filter((command) -> command.endedAt() == null).findFirst();
	}

	/** The command that was started last has ended. */
	PhaseRun commandEnded(int exitCode, Instant now) {
		List<CommandRun> all = new ArrayList<>(this.commands);
		all.replaceAll((command) -> (command.endedAt() == null) ? command.ended(now, exitCode) : command);
		return new PhaseRun(this.phase, this.startedAt, this.endedAt, this.exitCode, all);
	}

}
