package io.upgradeconsole.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.ImageCheck;
import io.upgradeconsole.plan.ImageCheckService;
import io.upgradeconsole.plan.ImageCheckState;
import io.upgradeconsole.plan.ApprovalState;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanApprovals;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts together what a plan's page shows to one reader: the plan, what was found out
 * since, and what they may do.
 */
@Component
class PlanPages {

	private final PlanViews views = new PlanViews();

	private final PlanService plans;

	private final ImageCheckService imageChecks;

	private final PlanContexts contexts;

	private final PlanApprovals approvals;

	private final Permissions permissions;

	private final Clock clock;

	PlanPages(PlanService plans, ImageCheckService imageChecks, PlanContexts contexts, PlanApprovals approvals,
			Permissions permissions, Clock clock) {
		this.plans = plans;
		this.imageChecks = imageChecks;
		this.contexts = contexts;
		this.approvals = approvals;
		this.permissions = permissions;
		this.clock = clock;
	}

	/** What a reader of a rollback's plan may do with it. */
	RollbackConfirmView confirmation(Plan plan, Actor reader) {
		boolean mayStart = this.approvals.of(plan, reader).may(ApprovalState.Deed.START);
		boolean breakGlass = !mayStart && this.permissions.allows(reader, Action.ROLL_BACK, plan.release());
		RollbackConfirmView.SecondRoute byUpgrade = plan.content().isBlocked() ? new RollbackConfirmView.SecondRoute(
				plan.content().chartVersion(), this.permissions.allows(reader, Action.PLAN, plan.release())) : null;
		return new RollbackConfirmView(plan.content().target().number(), mayStart || breakGlass, breakGlass, byUpgrade);
	}

	/**
	 * The page.
	 * @param typed what was typed before a refusal
	 * @param decision what was decided before a refusal
	 * @param refusedCheck why a check of the images was refused, or {@code null}
	 */
	PlanView page(Plan plan, Actor reader, Confirmation typed, Confirmation decision,
			@Nullable ProblemView refusedCheck) {
		Instant now = this.clock.instant();
		@Nullable ImageCheck newest = this.imageChecks.newest(List.of(plan)).get(plan.id());
		boolean mayCheck = plan.status(now) == PlanStatus.READY
				&& this.permissions.allows(reader, Action.CHECK_IMAGES, plan.release())
				&& (newest == null || newest.state(now) != ImageCheckState.RUNNING);
		ImageCheckView imageCheck = new ImageCheckView(mayCheck, refusedCheck,
				(newest != null) ? ImageCheckViews.newest(newest, now) : null);
		return this.views.plan(plan, ImageCheckService.findings(plan.content(), newest), this.plans.valuesFile(plan),
				now, typed, imageCheck,
				this.contexts.context(plan, reader, ApprovalView.of(this.approvals.of(plan, reader), decision), now));
	}

}
