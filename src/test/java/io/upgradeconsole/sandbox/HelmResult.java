package io.upgradeconsole.sandbox;

import java.util.List;

/**
 * How a run of helm ended.
 *
 * @param arguments what it was asked
 * @param exitCode its exit code
 * @param stdout what it said
 * @param stderr what it complained about
 */
public record HelmResult(List<String> arguments, int exitCode, String stdout, String stderr) {

	/** What it said, unless it failed. */
	public String orThrow() {
		if (this.exitCode != 0) {
			throw new IllegalStateException("helm %s ended with %d: %s".formatted(String.join(" ", this.arguments),
					this.exitCode, this.stderr));
		}
		return this.stdout;
	}

}
