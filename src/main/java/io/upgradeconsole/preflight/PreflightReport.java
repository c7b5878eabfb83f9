package io.upgradeconsole.preflight;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.target.ReleaseRef;

/**
 * Whether an upgrade of a release can be planned, and what to know before.
 *
 * @param release which release
 * @param checks the answers, in the order they were asked
 * @param at when they were read
 */
public record PreflightReport(ReleaseRef release, List<PreflightCheck> checks, Instant at) {

	public PreflightReport {
		checks = List.copyOf(checks);
	}

	/** Whether nothing stands in the way of a plan. */
	public boolean isReady() {
		return this.checks.stream().noneMatch((check) -> check.state() == PreflightCheck.State.FAILED);
	}

}
