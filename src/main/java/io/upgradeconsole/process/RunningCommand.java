package io.upgradeconsole.process;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A command that runs, on this machine or in a pod.
 *
 * @param pid its process on this machine, or {@code null}
 * @param job namespace and name of the Job whose pod it runs in, or {@code null}
 * @param startedAt when that was started
 */
public record RunningCommand(@Nullable Long pid, @Nullable String job, Instant startedAt) {

}
