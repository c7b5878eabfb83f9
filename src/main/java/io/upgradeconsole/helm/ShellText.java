package io.upgradeconsole.helm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes an argv the way a person would paste it. Only for reading: the console itself
 * never hands text to a shell.
 */
final class ShellText {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

	private ShellText() {
	}

	static String of(List<String> argv) {
		return argv.stream().map(ShellText::quoted).collect(Collectors.joining(" "));
	}

	private static String quoted(String argument) {
		return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
	}

}
