package io.upgradeconsole.process;

/**
 * A program could not be started, because it is missing for example.
 */
public class ProcessNotStartedException extends RuntimeException {

	private final String program;

	private final String reason;

	ProcessNotStartedException(String program, String reason) {
		super(program + " could not be started: " + reason);
		this.program = program;
		this.reason = reason;
	}

	/** The program's name without path and arguments. */
	public String program() {
		return this.program;
	}

	/** Why, in the system's words. */
	public String reason() {
		return this.reason;
	}

}
