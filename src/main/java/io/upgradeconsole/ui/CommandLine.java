package io.upgradeconsole.ui;

import java.util.List;

/**
 * Commands as a person reads them, and can paste them into a shell.
 *
 * @param text quoted where a shell needs it; a long one continues over several lines, one
 * option a line
 */
public record CommandLine(String text) {

	/** The command line of an argv whose secrets are masked already. */
	public static CommandLine of(List<String> argv) {
		return new CommandLine(ShellText.wrapped(argv));
	}

	/** Several of them, to be pasted as one. */
	public static CommandLine script(List<List<String>> argvs) {
		return new CommandLine(ShellText.script(argvs));
	}

}
