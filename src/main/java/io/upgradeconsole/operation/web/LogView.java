package io.upgradeconsole.operation.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The log on an operation's page, template {@code operation-log}: its newest lines, and
 * what its script needs to bring the others.
 *
 * @param operation the operation's id
 * @param ended whether nothing more will come
 * @param lines the newest lines, each after the one before
 * @param total how many lines there are
 * @param jumps what can be jumped to, in order
 */
public record LogView(String operation, boolean ended, List<Line> lines, long total, List<Jump> jumps) {

	/** Number of the last line that the page already holds. */
	public long last() {
		return this.lines.isEmpty() ? 0 : this.lines.get(this.lines.size() - 1).n();
	}

	/**
	 * A line, in the shape that the stream's event {@code line} has.
	 *
	 * @param n number, from 1
	 * @param t when it was written, as an ISO instant
	 * @param source stdout, stderr or console
	 * @param text what was said; of a very long line the beginning
	 * @param length how many characters the whole line has, or {@code null} if this is
	 * all
	 * @param level {@code error} where helm names its error, else {@code null}
	 */
	public record Line(long n, String t, String source, String text, @Nullable String length, @Nullable String level) {

		static Line of(LineEvent line) {
			return new Line(line.n(), line.t(), line.source(), line.text(),
					(line.length() != null) ? String.format(Locale.ENGLISH, "%,d", line.length()) : null, line.level());
		}

	}

	/**
	 * A place that is worth jumping to.
	 *
	 * @param step what lines of it have as their step, or {@code error}
	 * @param title such as "Run helm"
	 * @param line where it begins, or {@code null} before that
	 */
	public record Jump(String step, String title, @Nullable Long line) {
	}

}
