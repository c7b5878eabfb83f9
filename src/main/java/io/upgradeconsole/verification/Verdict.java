package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.ArrayList;
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

	/** With more checks behind these. */
	public Verdict with(List<Check> more) {
		List<Check> all = new ArrayList<>(this.checks);
		all.addAll(more);
		return new Verdict(all, this.at);
	}

	/** Whether no check failed and at least one passed. */
	public boolean isPassed() {
		return this.checks.stream().noneMatch((check) -> check.status() == Check.Status.FAILED)
				&& this.checks.stream().anyMatch((check) -> check.status() == Check.Status.PASSED);
	}

	/** How the checks went, in a sentence. */
	public String tally() {
		long failed = count(Check.Status.FAILED);
		long skipped = count(Check.Status.SKIPPED);
		String rest = (skipped == 0) ? "" : (skipped == 1) ? ", 1 was skipped" : ", " + skipped + " were skipped";
		if (failed > 0) {
			return failed + " of " + this.checks.size() + " checks failed" + rest + ".";
		}
		return ((skipped == 0) ? "All " + this.checks.size()
				: (this.checks.size() - skipped) + " of " + this.checks.size()) + " checks passed" + rest + ".";
	}

	private long count(Check.Status status) {
		return this.checks.stream().filter((check) -> check.status() == status).count();
	}

	/** The checks that failed. */
	public List<Check> failures() {
		return this.checks.stream().filter((check) -> check.status() == Check.Status.FAILED).toList();
	}

}
