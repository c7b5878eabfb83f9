package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.Optional;

import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanNotices;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.ui.Notice;

import org.springframework.stereotype.Component;

/**
 * Says on a plan's page what operations and staged upgrades mean for it.
 */
@Component
class OperationNotices implements PlanNotices {

	private final Operations operations;

	private final PlanService plans;

	private final StageNotices stages;

	private final Clock clock;

	OperationNotices(Operations operations, PlanService plans, StageNotices stages, Clock clock) {
		this.operations = operations;
		this.plans = plans;
		this.stages = stages;
		this.clock = clock;
	}

	@Override
	public Optional<Notice> about(Plan plan) {
		return holder(plan).or(() -> this.stages.about(plan));
	}

	/** Another operation, as long as it keeps this plan from being started. */
	private Optional<Notice> holder(Plan plan) {
		if (plan.status(this.clock.instant()) != PlanStatus.READY) {
			return Optional.empty();
		}
		return this.operations.findByHeldRelease(plan.release().toString())
			.map((holder) -> new Notice("Another operation holds this release",
					HeldReleaseException.words(holder, this.plans.required(holder.planId()).content().kind())
							+ " This plan cannot be started before that ends, and may no longer hold then.",
					"/operations/" + holder.id(), "Watch it"));
	}

}
