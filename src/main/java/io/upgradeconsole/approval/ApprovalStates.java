package io.upgradeconsole.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.ApprovalState;
import io.upgradeconsole.plan.ApprovalState.Deed;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanApprovals;
import io.upgradeconsole.plan.PlanStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells on a plan's page and over the API how the plan stands, and what its reader may do
 * about it.
 */
@Component
class ApprovalStates implements PlanApprovals {

	private final Standings standings;

	private final PlanEnds ends;

	private final Candidates candidates;

	private final Permissions permissions;

	private final Clock clock;

	ApprovalStates(Standings standings, PlanEnds ends, Candidates candidates, Permissions permissions, Clock clock) {
		this.standings = standings;
		this.ends = ends;
		this.candidates = candidates;
		this.permissions = permissions;
		this.clock = clock;
	}

	@Override
	public ApprovalState of(Plan plan, Actor reader) {
		Instant now = this.clock.instant();
		Standing standing = this.standings.of(plan);
		Requirement requirement = standing.requirement();
		boolean waits = plan.status(now) == PlanStatus.READY;
		return new ApprovalState(requirement.takesOthers(), requirement.approvers(),
				standing.approvals().stream().map(ApprovalStates::word).toList(), requirement.because(),
				waits ? this.candidates.of(plan.release(), plan.createdBy(), requirement, standing.approvals())
						: List.of(),
				Candidates.roles(),
				waits ? standing.freezes().stream().map((freeze) -> freeze(freeze, standing, now)).toList()
						: overridden(standing),
				this.ends.findById(plan.id()).map(ApprovalStates::end).orElse(null),
				waits ? may(plan, standing, reader) : List.of());
	}

	private List<Deed> may(Plan plan, Standing standing, Actor reader) {
		boolean own = Identity.same(plan.createdBy(), reader.name());
		boolean approver = this.permissions.allows(reader, Action.APPROVE, plan.release());
		boolean has = standing.approvals().stream().anyMatch((each) -> Identity.same(each.approvedBy(), reader.name()));
		boolean others = standing.requirement().takesOthers();
		List<Deed> deeds = new ArrayList<>();
		if (approver && !has && standing.missing() > 0 && !(own && others)) {
			deeds.add(Deed.APPROVE);
		}
		if (approver && !own) {
			deeds.add(Deed.REJECT);
		}
		if (own || this.permissions.allows(reader, Action.WITHDRAW, plan.release())) {
			deeds.add(Deed.WITHDRAW);
		}
		if (this.permissions.allows(reader, Action.OVERRIDE_FREEZE, plan.release())
				&& !FreezeService.overridable(standing, plan, reader).isEmpty()) {
			deeds.add(Deed.OVERRIDE_FREEZE);
		}
		if (this.permissions.allows(reader, Action.START, plan.release()) && standing.holding().isEmpty()
				&& (others ? standing.missing() == 0 : approver)) {
			deeds.add(Deed.START);
		}
		return deeds;
	}

	private static ApprovalState.Freeze freeze(Freeze freeze, Standing standing, Instant now) {
		ApprovalState.@Nullable Word override = standing.overrides()
			.stream()
			.filter((each) -> each.freezeName().equals(freeze.name()))
			.findFirst()
			.map(ApprovalStates::word)
			.orElse(null);
		return new ApprovalState.Freeze(freeze.name(), freeze.when().end(now).orElse(null),
				freeze.overriddenBy().stream().sorted().map(Enum::name).toList(), override);
	}

	/** Of a plan that waits no more, what it was allowed. */
	private static List<ApprovalState.Freeze> overridden(Standing standing) {
		return standing.overrides()
			.stream()
			.map((each) -> new ApprovalState.Freeze(each.freezeName(), null, List.of(), word(each)))
			.toList();
	}

	private static ApprovalState.End end(PlanEnd end) {
		return new ApprovalState.End(end.kind() == PlanEnd.Kind.REJECTED,
				new ApprovalState.Word(end.endedBy(), end.endedAt(), end.reason()));
	}

	private static ApprovalState.Word word(Approval approval) {
		return new ApprovalState.Word(approval.approvedBy(), approval.approvedAt(), approval.reason());
	}

	private static ApprovalState.Word word(FreezeOverride override) {
		return new ApprovalState.Word(override.givenBy(), override.givenAt(), override.reason());
	}

}
