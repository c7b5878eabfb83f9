package io.upgradeconsole.operation;

import java.time.Instant;

import io.upgradeconsole.plan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * One phase of an operation, as far as it got.
 *
 * @param phase which
 * @param startedAt when it began
 * @param endedAt when it ended, or {@code null} while it runs
 * @param exitCode of its last helm command, or {@code null} where none has ended
 */
public record PhaseRun(Phase phase, Instant startedAt, @Nullable Instant endedAt, @Nullable Integer exitCode) {

	PhaseRun resumed() {
		return new PhaseRun(this.phase, this.startedAt, null, this.exitCode);
	}

	PhaseRun ended(Instant now, @Nullable Integer exitCode) {
		return new PhaseRun(this.phase, this.startedAt, now, exitCode);
	}

}
