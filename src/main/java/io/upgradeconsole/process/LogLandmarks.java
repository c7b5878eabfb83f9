package io.upgradeconsole.process;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Lines of a log that are worth jumping to.
 *
 * @param steps the first line of each step, in the order in which they began
 * @param error the last line in which the command names its error, or {@code null}
 */
public record LogLandmarks(Map<String, Long> steps, @Nullable Long error) {
}
