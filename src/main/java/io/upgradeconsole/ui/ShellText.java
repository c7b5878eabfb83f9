package io.upgradeconsole.ui;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes argvs the way a person would paste them. Only for reading: the console itself
 * never hands text to a shell.
 */
public final class ShellText {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

	private static final int ONE_LINE = 76;

	private ShellText() {
	}

	/** The argv on one line, quoted where a shell needs it. */
	public static String of(List<String> argv) {
		return argv.stream().map(ShellText::quoted).collect(Collectors.joining(" "));
	}

	/** The argv; a long one continues over several lines, one option a line. */
	public static String wrapped(List<String> argv) {
		String line = of(argv);
		if (line.length() <= ONE_LINE) {
			return line;
		}
		// An option right after the subcommand, as in helm upgrade --install, stays
		// beside it.
		return IntStream.range(0, argv.size())
			.mapToObj((index) -> ((index > 2 && argv.get(index).startsWith("-")) ? " \\\n  " : " ")
					+ quoted(argv.get(index)))
			.collect(Collectors.joining())
			.substring(1);
	}

	/**
	 * All of them, one after the other; each runs only when the one before has worked.
	 */
	public static String script(List<List<String>> argvs) {
		return argvs.stream().map(ShellText::wrapped).collect(Collectors.joining(" &&\n"));
	}

	private static String quoted(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

}
