package io.upgradeconsole.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who allowed which digest. The policy so far is SELF: whoever may approve may approve
 * their own plan.
 */
@Service
public class ApprovalService {

	private final Approvals approvals;

	private final PlanService plans;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	ApprovalService(Approvals approvals, PlanService plans, Permissions permissions, ApplicationEventPublisher events,
			TransactionTemplate transactions, Clock clock) {
		this.approvals = approvals;
		this.plans = plans;
		this.permissions = permissions;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Approves exactly this digest of a plan. Approving it again changes nothing.
	 * @param reason why, may be empty
	 */
	public Approval approve(UUID planId, String digest, String reason, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		this.permissions.require(actor, Action.APPROVE, plan.release());
		String why = new Reason(reason).text();
		plan.requireDigest(digest);
		Optional<Approval> given = given(plan, actor);
		if (given.isPresent()) {
			return given.get();
		}
		Instant now = this.clock.instant();
		plan.requireStartable(digest, now);
		Approval approval = new Approval(planId, digest, actor.name(), now, why);
		try {
			return this.transactions.execute((status) -> store(plan, approval, actor));
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice: the database holds one approval a person
			return given(plan, actor).orElseThrow(() -> ex);
		}
	}

	private Approval store(Plan plan, Approval approval, Actor actor) {
		Approval stored = this.approvals.save(approval);
		this.events.publishEvent(new PlanApproved(plan, stored, actor));
		return stored;
	}

	private Optional<Approval> given(Plan plan, Actor actor) {
		return of(plan).stream().filter((approval) -> approval.approvedBy().equals(actor.name())).findFirst();
	}

	/** The approvals of this plan's digest. */
	public List<Approval> of(Plan plan) {
		return this.approvals.findByPlanIdAndDigestOrderByApprovedAt(plan.id(), plan.digest());
	}

	/**
	 * The approvals of this plan's digest.
	 * @throws io.upgradeconsole.target.ProblemException when there is none
	 */
	public List<Approval> required(Plan plan) {
		List<Approval> given = of(plan);
		if (given.isEmpty()) {
			throw Problem
				.conflict("plan-not-approved", "This plan is not approved", "Nobody has approved its digest yet.",
						"Have it approved, then start it.")
				.asException();
		}
		return given;
	}

}
