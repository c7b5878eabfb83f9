package io.upgradeconsole.approval;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.OpenPlans;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Allows single plans to start in a freeze. That takes one of the roles that the freeze
 * names, and where the plan takes others' approval, another than who asked for it.
 */
@Service
public class FreezeService {

	private final FreezeOverrides overrides;

	private final Standings standings;

	private final OwnPlans ownPlans;

	private final Permissions permissions;

	private final PlanService plans;

	private final OpenPlans open;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	FreezeService(FreezeOverrides overrides, Standings standings, OwnPlans ownPlans, Permissions permissions,
			PlanService plans, OpenPlans open, ApplicationEventPublisher events, TransactionTemplate transactions,
			Clock clock) {
		this.overrides = overrides;
		this.standings = standings;
		this.ownPlans = ownPlans;
		this.permissions = permissions;
		this.plans = plans;
		this.open = open;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Allows exactly this digest of a plan to start in every freeze that is in force and
	 * that the actor may override. It replaces no approval.
	 * @param reason why; never empty
	 * @return what was overridden; nothing where somebody has done so at the same moment
	 * @throws io.upgradeconsole.target.ProblemException when there is nothing to
	 * override, the actor may not, or the plan can be started no more
	 */
	public List<FreezeOverride> override(UUID planId, String digest, String reason, Actor actor) {
		Plan read = this.plans.get(planId, actor);
		this.permissions.require(actor, Action.OVERRIDE_FREEZE, read.release());
		Reason why = Reasons.required(reason, "override-reason-missing", "A freeze is overridden with a reason.");
		read.requireDigest(digest);
		requireMayOverride(read, actor);
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			Plan plan = this.open.toChange(planId);
			plan.requireStartable(digest, this.clock.instant());
			return overridable(this.standings.of(plan), plan, actor).stream()
				.map((freeze) -> store(plan, freeze, why, actor))
				.toList();
		}));
	}

	private void requireMayOverride(Plan plan, Actor actor) {
		plan.requireStartable(plan.digest(), this.clock.instant());
		Standing standing = this.standings.of(plan);
		requireFrozen(standing);
		if (standing.requirement().takesOthers()) {
			this.ownPlans.refuse(plan, actor, Action.OVERRIDE_FREEZE, "override a freeze for it");
		}
		if (overridable(standing, plan, actor).isEmpty()) {
			throw this.permissions.denied(actor, Action.OVERRIDE_FREEZE, plan.release(), notPermitted(standing, actor));
		}
	}

	/** The freezes in force that the actor may still override for the plan. */
	static List<Freeze> overridable(Standing standing, Plan plan, Actor actor) {
		if (standing.requirement().takesOthers() && Identity.same(plan.createdBy(), actor.name())) {
			return List.of();
		}
		return standing.holding()
			.stream()
			.filter((freeze) -> freeze.overriddenBy().stream().anyMatch(actor.rolesOn(plan.release())::contains))
			.toList();
	}

	private FreezeOverride store(Plan plan, Freeze freeze, Reason why, Actor actor) {
		FreezeOverride stored = this.overrides.save(new FreezeOverride(UUID.randomUUID(), plan.id(), plan.digest(),
				freeze.name(), actor.name(), this.clock.instant(), why.text(), null));
		this.events.publishEvent(new FreezeOverridden(plan, stored, actor));
		return stored;
	}

	private static void requireFrozen(Standing standing) {
		if (standing.holding().isEmpty()) {
			throw Problem
				.conflict("freeze-none", "There is nothing to override",
						"No freeze is in force that keeps this plan from starting.", "Start it once it is approved.")
				.asException();
		}
	}

	private static Problem notPermitted(Standing standing, Actor actor) {
		Freeze freeze = standing.holding().get(0);
		return new Problem(Problem.Kind.FORBIDDEN, "not-permitted", "You may not do this",
				actor.name() + " may not override the freeze '" + freeze.name() + "'. That takes the role "
						+ String.join(" or ", freeze.overriddenBy().stream().sorted().map(Enum::name).toList()) + ".",
				"Ask somebody who has it, or wait until the freeze is over.", null);
	}

}
