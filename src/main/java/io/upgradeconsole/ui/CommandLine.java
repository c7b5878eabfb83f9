package io.upgradeconsole.ui;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An argv as a person reads it, and can paste it into a shell.
 *
 * @param text quoted where a shell needs it; a long one continues over several lines, one
 * option a line
 */
public record CommandLine(String text) {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

	private static final int ONE_LINE = 76;

	/** The command line of an argv whose secrets are masked already. */
	public static CommandLine of(List<String> argv) {
		List<String> words = argv.stream().map(CommandLine::quoted).toList();
		String line = String.join(" ", words);
		if (line.length() <= ONE_LINE) {
			return new CommandLine(line);
		}
		// An option right after the subcommand, as in helm upgrade --install, stays
		// beside it.
		return new CommandLine(IntStream.range(0, words.size())
			.mapToObj((index) -> (index > 2 && words.get(index).startsWith("-")) ? " \\\n  " + words.get(index)
					: " " + words.get(index))
			.collect(Collectors.joining())
			.substring(1));
	}

	private static String quoted(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

}
