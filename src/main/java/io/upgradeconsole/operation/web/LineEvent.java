package io.upgradeconsole.operation.web;

import io.upgradeconsole.process.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * A line as streams, pages and the API tell it.
 *
 * @param n its number, from 1
 * @param t when it was written, as an ISO instant
 * @param step the phase it belongs to
 * @param source {@code stdout}, {@code stderr} or {@code console}
 * @param text what was said, masked; of a very long line the beginning
 * @param length how many characters the whole line has, or {@code null} if this is all
 * @param level {@code error} where helm names its error, else {@code null}
 */
record LineEvent(long n, String t, String step, String source, String text, @Nullable Long length,
		@Nullable String level) {

	static LineEvent of(LogLine line) {
		return new LineEvent(line.number(), line.time().toString(), line.step(), source(line.source()), line.text(),
				line.isCut() ? line.length() : null, line.isError() ? "error" : null);
	}

	private static String source(LogLine.Source source) {
		return switch (source) {
			case OUT -> "stdout";
			case ERR -> "stderr";
			case CONSOLE -> "console";
		};
	}

}
