package io.upgradeconsole.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans that wait to be decided on and started. All that decides on one takes it
 * {@linkplain #toChange to change} first: an approval, a rejection and a start of the
 * same plan take turns, and each sees what the one before has done.
 */
@Service
public class OpenPlans {

	private final Plans plans;

	private final PlanService service;

	private final Permissions permissions;

	private final Clock clock;

	OpenPlans(Plans plans, PlanService service, Permissions permissions, Clock clock) {
		this.plans = plans;
		this.service = service;
		this.permissions = permissions;
		this.clock = clock;
	}

	/**
	 * The plan, to be changed in the caller's transaction: nobody else changes it before
	 * that is over. For modules that have checked who asks.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Plan toChange(UUID id) {
		return this.plans.findToChangeById(id).orElseGet(() -> this.service.required(id));
	}

	/**
	 * The plans that can be approved and started, newest first, as far as the actor may
	 * see them and without those that were planned anew.
	 */
	public List<OpenPlan> newest(Actor actor) {
		return this.plans.findOpen(this.clock.instant())
			.stream()
			.filter((plan) -> this.permissions.allows(actor, Action.READ, plan.release()))
			.toList();
	}

	/**
	 * Refuses where the release has moved on since; not where the cluster does not
	 * answer, since each start looks again.
	 * @throws StalePlanException where it has
	 */
	public void requireUnmoved(Plan plan) {
		this.service.moved(plan).ifPresent((reason) -> {
			throw new StalePlanException(List.of(reason));
		});
	}

	/** Marks the plan as rejected; part of the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void rejected(Plan plan) {
		plan.markRejected(this.clock.instant());
		this.plans.save(plan);
	}

	/** Marks the plan as withdrawn; part of the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdrawn(Plan plan) {
		plan.markWithdrawn(this.clock.instant());
		this.plans.save(plan);
	}

}
