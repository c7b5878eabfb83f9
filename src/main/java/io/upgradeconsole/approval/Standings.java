package io.upgradeconsole.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Identity;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Finds out how plans stand at this moment. What rules say and who has approved is read
 * each time: neither a change of the configuration nor the passing of time is missed.
 */
@Component
class Standings {

	private final Approvals approvals;

	private final ApprovalRequests requests;

	private final FreezeOverrides overrides;

	private final ApprovalRules rules;

	private final List<Freeze> freezes;

	private final Clock clock;

	Standings(Approvals approvals, ApprovalRequests requests, FreezeOverrides overrides, ApprovalRules rules,
			ApprovalProperties properties, Clock clock) {
		this.approvals = approvals;
		this.requests = requests;
		this.overrides = overrides;
		this.rules = rules;
		this.freezes = properties.validFreezes();
		this.clock = clock;
	}

	Standing of(Plan plan) {
		Requirement requirement = requirement(plan);
		List<FreezeOverride> given = this.overrides.findByPlanIdAndDigestOrderByGivenAt(plan.id(), plan.digest());
		return new Standing(requirement, plan.createdBy(),
				counting(requirement, plan.createdBy(), given(plan.id(), plan.digest())), inForce(plan.release()),
				given);
	}

	/**
	 * What the plan takes; of one that is older than this question, its content tells.
	 */
	Requirement requirement(Plan plan) {
		return this.rules.of(this.requests.findById(plan.id()).orElseGet(() -> ApprovalRequest.of(plan)));
	}

	/** All that was approved of these plans, by plan. */
	Map<UUID, List<Approval>> given(Collection<UUID> plans) {
		return this.approvals.findByPlanIdInOrderByApprovedAt(plans)
			.stream()
			.collect(Collectors.groupingBy(Approval::planId));
	}

	private List<Approval> given(UUID plan, String digest) {
		return this.approvals.findByPlanIdAndDigestOrderByApprovedAt(plan, digest);
	}

	/**
	 * The approvals that count: one a person, and where others' are taken, none of who
	 * asked for the plan.
	 */
	static List<Approval> counting(Requirement requirement, String requester, List<Approval> given) {
		Set<Identity> people = new HashSet<>();
		if (requirement.takesOthers()) {
			people.add(Identity.of(requester));
		}
		return given.stream().filter((approval) -> people.add(Identity.of(approval.approvedBy()))).toList();
	}

	List<Freeze> inForce(ReleaseRef release) {
		Instant now = this.clock.instant();
		return this.freezes.stream().filter((freeze) -> freeze.holds(release, now)).toList();
	}

}
