package io.upgradeconsole.process;

/**
 * Nothing was started, because the program's files do not fit into the Secret by which
 * they get to its pod.
 */
public class CommandTooLargeException extends ProcessNotStartedException {

	CommandTooLargeException(String program) {
		super(program, "its files are too large for the Secret by which they get to its pod");
	}

}
