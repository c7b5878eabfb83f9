package io.upgradeconsole.process;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * One line of an operation's log.
 *
 * @param number counts the lines from 1, without a gap
 * @param time when it was written, to the millisecond
 * @param step the step it belongs to
 * @param source who said it
 * @param text what was said, masked and free of control characters
 */
public record LogLine(long number, Instant time, String step, Source source, String text) {

	private static final DateTimeFormatter MILLISECONDS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	/** Who says a line. */
	public enum Source {

		/** The console itself. */
		CONSOLE,
		/** The command's standard output. */
		OUT,
		/** The command's standard error. */
		ERR

	}

	/** A line from the form in which the log file holds it. */
	static LogLine parse(String line) {
		String[] parts = line.split(" ", 5);
		return new LogLine(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2], Source.valueOf(parts[3]),
				parts[4]);
	}

	/** The form in which the log file holds it. */
	String format() {
		return this.number + " " + MILLISECONDS.format(this.time) + " " + this.step + " " + this.source + " "
				+ this.text;
	}

}
