package io.upgradeconsole.approval;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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
 * Who allowed which digest. Each decision takes the plan to change first, so that
 * decisions and the start of one plan never overtake each other.
 */
@Service
public class ApprovalService {

	private final Approvals approvals;

	private final PlanEnds ends;

	private final Standings standings;

	private final ShownPlans shown;

	private final OwnPlans ownPlans;

	private final PlanService plans;

	private final OpenPlans open;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	ApprovalService(Approvals approvals, PlanEnds ends, Standings standings, ShownPlans shown, OwnPlans ownPlans,
			PlanService plans, OpenPlans open, Permissions permissions, ApplicationEventPublisher events,
			TransactionTemplate transactions, Clock clock) {
		this.approvals = approvals;
		this.ends = ends;
		this.standings = standings;
		this.shown = shown;
		this.ownPlans = ownPlans;
		this.plans = plans;
		this.open = open;
		this.permissions = permissions;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Approves exactly this digest of a plan. Approving it again changes nothing.
	 * @param reason why; may be empty where the plan takes nobody else
	 * @throws io.upgradeconsole.target.ProblemException when the plan can be started no
	 * more, has another digest, or takes others than the actor, who asked for it
	 */
	public Approval approve(UUID planId, String digest, String reason, Actor actor) {
		Plan read = this.plans.get(planId, actor);
		this.permissions.require(actor, Action.APPROVE, read.release());
		Reason why = new Reason(reason);
		read.requireDigest(digest);
		Optional<Approval> given = given(read, actor);
		if (given.isPresent()) {
			return given.get();
		}
		read.requireStartable(digest, this.clock.instant());
		requireMayDecide(read, why, actor);
		return change(planId, (plan) -> given(plan, actor).orElseGet(() -> approve(plan, why, actor)));
	}

	/**
	 * Approves by starting it, where the plan takes nobody else; where it does, this
	 * decides nothing.
	 */
	public void confirm(UUID planId, String digest, String reason, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		if (!this.standings.requirement(plan).takesOthers()) {
			approve(planId, digest, reason, actor);
		}
	}

	/**
	 * Says no to exactly this digest of a plan, which ends the plan.
	 * @param reason why; never empty
	 * @throws io.upgradeconsole.target.ProblemException when the plan is started or over,
	 * or has another digest
	 */
	public PlanEnd reject(UUID planId, String digest, String reason, Actor actor) {
		Plan read = this.plans.get(planId, actor);
		this.permissions.require(actor, Action.APPROVE, read.release());
		Reason why = Reasons.required(reason, "rejection-reason-missing", "A rejection is kept with its reason.");
		read.requireDigest(digest);
		return change(planId, (plan) -> {
			this.open.rejected(plan);
			PlanEnd end = end(plan, PlanEnd.Kind.REJECTED, why, actor);
			this.events.publishEvent(new PlanRejected(plan, end, actor));
			return end;
		});
	}

	/**
	 * Takes exactly this digest of a plan back, which ends the plan.
	 * @param reason why; may be empty
	 */
	public PlanEnd withdraw(UUID planId, String digest, String reason, Actor actor) {
		Plan read = this.plans.get(planId, actor);
		if (!Identity.same(read.createdBy(), actor.name())) {
			this.permissions.require(actor, Action.WITHDRAW, read.release());
		}
		Reason why = new Reason(reason);
		read.requireDigest(digest);
		return change(planId, (plan) -> {
			this.open.withdrawn(plan);
			PlanEnd end = end(plan, PlanEnd.Kind.WITHDRAWN, why, actor);
			this.events.publishEvent(new PlanWithdrawn(plan, end, actor));
			return end;
		});
	}

	/** The approvals of this plan's digest, whether they count or not. */
	public List<Approval> of(Plan plan) {
		return this.approvals.findByPlanIdAndDigestOrderByApprovedAt(plan.id(), plan.digest());
	}

	/** How the plan ended, if it was rejected or withdrawn. */
	public Optional<PlanEnd> endOf(Plan plan) {
		return this.ends.findById(plan.id());
	}

	/**
	 * What the plan takes at this moment, and what of that it has. Whoever starts it asks
	 * in the transaction of the start, with the plan taken to change.
	 */
	public Standing standing(Plan plan) {
		return this.standings.of(plan);
	}

	/**
	 * Where others decide, time passes until the start: they learn at once of a release
	 * that has moved on. Who approves by starting it learns so from the start.
	 */
	private void requireMayDecide(Plan plan, Reason why, Actor actor) {
		if (this.standings.requirement(plan).takesOthers()) {
			this.ownPlans.refuse(plan, actor, Action.APPROVE, "approve it");
			Reasons.require(why, "approval-reason-missing",
					"An approval of another person's plan is kept with its reason.");
			this.open.requireUnmoved(plan);
		}
	}

	private Approval approve(Plan plan, Reason why, Actor actor) {
		plan.requireStartable(plan.digest(), this.clock.instant());
		Approval stored = this.approvals.save(new Approval(plan.id(), plan.digest(), actor.name(), this.clock.instant(),
				why.text(), this.shown.of(plan, this.standings.requirement(plan))));
		this.events.publishEvent(new PlanApproved(plan, stored, actor));
		return stored;
	}

	private PlanEnd end(Plan plan, PlanEnd.Kind kind, Reason why, Actor actor) {
		return this.ends.save(new PlanEnd(plan.id(), kind, plan.digest(), actor.name(), this.clock.instant(),
				why.text(), this.shown.of(plan, this.standings.requirement(plan)).json(), null));
	}

	private <T> T change(UUID planId, Function<Plan, T> change) {
		return Objects.requireNonNull(this.transactions.execute((status) -> change.apply(this.open.toChange(planId))));
	}

	private Optional<Approval> given(Plan plan, Actor actor) {
		Identity person = Identity.of(actor.name());
		return of(plan).stream().filter((each) -> Identity.of(each.approvedBy()).equals(person)).findFirst();
	}

}
