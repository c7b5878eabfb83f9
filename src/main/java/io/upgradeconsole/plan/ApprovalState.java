package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a plan stands with those who allow it.
 *
 * @param otherPerson whether it takes others than who asked for it
 * @param needed how many approvals it takes
 * @param approvals those that count, oldest first
 * @param because what requires that, each in a few words
 * @param mayApprove who may give one, by name as far as users are configured; never who
 * asked for it, where it takes others
 * @param approverRoles the roles that may
 * @param freezes what keeps anything from starting at this moment
 * @param end that it was rejected or withdrawn, or {@code null}
 * @param may what this reader may do
 */
public record ApprovalState(boolean otherPerson, int needed, List<Word> approvals, List<String> because,
		List<String> mayApprove, List<String> approverRoles, List<Freeze> freezes, @Nullable End end, List<Deed> may) {

	/**
	 * What somebody has decided.
	 *
	 * @param by who
	 * @param at when
	 * @param reason why; may be empty
	 */
	public record Word(String by, Instant at, String reason) {
	}

	/**
	 * A time in which nothing may start.
	 *
	 * @param name as configured
	 * @param until when it ends, or {@code null} where that is far off
	 * @param overridableBy the roles that may allow a start all the same
	 * @param override who has, or {@code null}
	 */
	public record Freeze(String name, @Nullable Instant until, List<String> overridableBy, @Nullable Word override) {
	}

	/**
	 * How it ended before it was started.
	 *
	 * @param rejected whether an approver said no, else who asked for it withdrew it
	 * @param word who, when and why
	 */
	public record End(boolean rejected, Word word) {
	}

	/** What can be done about a plan that waits. */
	public enum Deed {

		/** Approve it. */
		APPROVE,
		/** Say no, which ends it. */
		REJECT,
		/** Want it no more. */
		WITHDRAW,
		/** Allow its start in a freeze. */
		OVERRIDE_FREEZE,
		/** Start it, with what it takes to do so given, or given by starting it. */
		START

	}

	/** How many approvals it still takes. */
	public int missing() {
		return Math.max(0, this.needed - this.approvals.size());
	}

	/** Whether a freeze is in force that nobody has overridden. */
	public boolean isFrozen() {
		return this.freezes.stream().anyMatch((freeze) -> freeze.override() == null);
	}

	/** Whether this reader may do something about it. */
	public boolean may(Deed deed) {
		return this.may.contains(deed);
	}

	/** What it waits for, in a sentence; empty where it waits for nobody else. */
	public String waitsFor() {
		if (!this.otherPerson || missing() == 0) {
			return "";
		}
		return waitsFor(missing(), this.mayApprove, this.approverRoles);
	}

	/**
	 * The sentence.
	 * @param missing how many approvals
	 * @param names who may give one; none where no user is configured who may
	 * @param roles which roles may
	 */
	public static String waitsFor(int missing, List<String> names, List<String> roles) {
		return "Waits for " + ((missing == 1) ? "one approval" : missing + " approvals") + " by " + (names.isEmpty()
				? "somebody with the role " + String.join(" or ", roles) : String.join(" or ", names)) + ".";
	}

}
