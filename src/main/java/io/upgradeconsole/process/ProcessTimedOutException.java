package io.upgradeconsole.process;

import java.time.Duration;

/**
 * A program did not end in time and was stopped.
 */
public class ProcessTimedOutException extends RuntimeException {

	private final String program;

	private final Duration timeout;

	ProcessTimedOutException(String program, Duration timeout) {
		super(program + " did not end within " + timeout.toMillis() / 1000.0 + " s and was stopped");
		this.program = program;
		this.timeout = timeout;
	}

	/** The program's name without path and arguments. */
	public String program() {
		return this.program;
	}

	/** How long it was given. */
	public Duration timeout() {
		return this.timeout;
	}

}
