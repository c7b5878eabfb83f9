package io.upgradeconsole.process;

import java.time.Instant;

/**
 * A command that runs on this machine.
 *
 * @param pid its process
 * @param startedAt when that was started
 */
public record RunningCommand(long pid, Instant startedAt) {

}
