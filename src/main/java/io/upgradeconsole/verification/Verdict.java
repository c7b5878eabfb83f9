package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;

/**
 * How a release held against an expectation.
 *
 * @param checks the answers, in the order they were asked
 * @param at when they were read from the cluster
 */
public record Verdict(List<Check> checks, Instant at) {

	public Verdict {
		checks = List.copyOf(checks);
	}

	/** Whether no check failed and at least one passed. */
	public boolean isPassed() {
		return this.checks.stream().noneMatch((check) -> check.status() == Check.Status.FAILED)
				&& this.checks.stream().anyMatch((check) -> check.status() == Check.Status.PASSED);
	}

	/** The checks that failed. */
	public List<Check> failures() {
		return this.checks.stream().filter((check) -> check.status() == Check.Status.FAILED).toList();
	}

}
