package io.upgradeconsole.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.upgradeconsole.target.Problem;

/**
 * What a plan takes before it may start, and what of that it has.
 */
public final class Standing {

	private final Requirement requirement;

	private final String requester;

	private final List<Approval> counting;

	private final List<Freeze> freezes;

	private final List<FreezeOverride> overrides;

	/**
	 * How a plan stands.
	 * @param counting the approvals that count
	 * @param freezes those in force, overridden or not
	 */
	Standing(Requirement requirement, String requester, List<Approval> counting, List<Freeze> freezes,
			List<FreezeOverride> overrides) {
		this.requirement = requirement;
		this.requester = requester;
		this.counting = List.copyOf(counting);
		this.freezes = List.copyOf(freezes);
		this.overrides = List.copyOf(overrides);
	}

	Requirement requirement() {
		return this.requirement;
	}

	/** The approvals that count, oldest first. */
	public List<Approval> approvals() {
		return this.counting;
	}

	/** Who allowed it to start in a freeze that is in force, and why. */
	public List<FreezeOverride> overrides() {
		return this.overrides;
	}

	List<Freeze> freezes() {
		return this.freezes;
	}

	/** How many approvals are missing. */
	public int missing() {
		return Math.max(0, this.requirement.approvers() - this.counting.size());
	}

	/** The freezes in force that nobody has overridden. */
	List<Freeze> holding() {
		return this.freezes.stream()
			.filter((freeze) -> this.overrides.stream().noneMatch((each) -> each.freezeName().equals(freeze.name())))
			.toList();
	}

	/** Whether nothing keeps it from starting. */
	public boolean isMet() {
		return missing() == 0 && holding().isEmpty();
	}

	/** What keeps it from starting, if anything does. */
	public Optional<Problem> obstacle() {
		if (missing() > 0) {
			return Optional.of(Problem.conflict("plan-not-approved", "This plan is not approved",
					this.requirement.takesOthers() ? others() : "Nobody has approved its digest yet.",
					"Have it approved, then start it."));
		}
		return holding().stream()
			.findFirst()
			.map((freeze) -> Problem.conflict("freeze", "Nothing may start now",
					"The freeze '" + freeze.name() + "' is in force.",
					"Wait until it is over, or have somebody with the role "
							+ String.join(" or ", freeze.overriddenBy().stream().sorted().map(Enum::name).toList())
							+ " override it for this plan."));
	}

	private String others() {
		return "It takes " + count(this.requirement.approvers()) + " by others than " + this.requester + ", and has "
				+ this.counting.size() + ".";
	}

	/**
	 * What a start goes around that does without; empty where it does without nothing.
	 */
	public String missingWords() {
		List<String> words = new ArrayList<>();
		if (missing() > 0) {
			words.add(count(missing()));
		}
		holding().forEach((freeze) -> words.add("an override of the freeze '" + freeze.name() + "'"));
		return String.join(", and ", words);
	}

	private static String count(int approvals) {
		return (approvals == 1) ? "one approval" : approvals + " approvals";
	}

}
