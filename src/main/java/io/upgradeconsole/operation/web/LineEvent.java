package io.upgradeconsole.operation.web;

import io.upgradeconsole.process.LogLine;

/**
 * A line as streams and the API send it.
 *
 * @param n its number, from 1
 * @param t when it was written, as an ISO instant
 * @param step the phase it belongs to
 * @param source {@code stdout}, {@code stderr} or {@code console}
 * @param text what was said, masked; cut where it is very long, the whole log has it all
 */
record LineEvent(long n, String t, String step, String source, String text) {

	private static final int LONGEST = 4_000;

	static LineEvent of(LogLine line) {
		String text = line.text();
		String shown = (text.length() <= LONGEST) ? text
				: text.substring(0, LONGEST) + "… (" + text.length() + " characters, whole in the log as text)";
		return new LineEvent(line.number(), line.time().toString(), line.step(), source(line.source()), shown);
	}

	private static String source(LogLine.Source source) {
		return switch (source) {
			case OUT -> "stdout";
			case ERR -> "stderr";
			case CONSOLE -> "console";
		};
	}

}
