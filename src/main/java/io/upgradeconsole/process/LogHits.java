package io.upgradeconsole.process;

import java.util.List;

/**
 * Where a text was found in a log.
 *
 * @param lines how many lines were looked through
 * @param count how many of them hold the text
 * @param before how many of those come before the first that is told
 * @param numbers some of them, in order
 */
public record LogHits(long lines, long count, long before, List<Long> numbers) {
}
