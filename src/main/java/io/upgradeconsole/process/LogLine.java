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
 * @param text what was said, masked and free of control characters; of a very long line
 * the beginning
 * @param length how many characters the whole line has
 */
public record LogLine(long number, Instant time, String step, Source source, String text, long length) {

	/** The most of a line that is held in memory, in UTF-16 units. */
	static final int LONGEST = 4_000;

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

	/** A line of which nothing is left out. */
	public LogLine(long number, Instant time, String step, Source source, String text) {
		this(number, time, step, source, text, text.codePointCount(0, text.length()));
	}

	/** Whether the text is only the beginning of what was said. */
	public boolean isCut() {
		return this.length > this.text.codePointCount(0, this.text.length());
	}

	/**
	 * Whether the command names its error here; with --debug helm says most on stderr.
	 */
	public boolean isError() {
		return this.source == Source.ERR && this.text.startsWith("Error:");
	}

	/** The form in which the log file holds it. */
	String format() {
		return format(this.number, format(this.time), this.step, this.source, this.text);
	}

	/** The same of a line whose time is formatted already. */
	static String format(long number, String time, String step, Source source, String text) {
		return number + " " + time + " " + step + " " + source + " " + text;
	}

	/** A time in the form in which the log file holds it. */
	static String format(Instant time) {
		return MILLISECONDS.format(time);
	}

}
