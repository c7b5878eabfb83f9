package io.upgradeconsole.process;

/**
 * How a process ended and what it said; unmasked, so for reading and not for showing.
 *
 * @param exitCode 0 for success
 * @param stdout all of its standard output
 * @param stderr all of its standard error
 */
public record Completed(int exitCode, String stdout, String stderr) {

	@Override
	public String toString() {
		return "Completed[exitCode=" + this.exitCode + "]";
	}

}
