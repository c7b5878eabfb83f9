package io.upgradeconsole.plan.web;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanDifference;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanNotices;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.plan.StaleReason;
import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds what a plan's page tells beside the plan itself.
 */
@Component
class PlanContexts {

	private final PlanService plans;

	private final PlanNotices notices;

	private final Permissions permissions;

	PlanContexts(PlanService plans, PlanNotices notices, Permissions permissions) {
		this.plans = plans;
		this.notices = notices;
		this.permissions = permissions;
	}

	PlanView.Context context(Plan plan, Actor reader, ApprovalView approval, Instant now) {
		@Nullable StaleReason moved = (plan.status(now) == PlanStatus.READY) ? this.plans.moved(plan).orElse(null) : null;
		return new PlanView.Context(!plan.content().objectDigests().isEmpty(), moved, this.permissions.allows(reader,
				(plan.content().kind() == PlanKind.ROLLBACK) ? Action.PLAN_ROLLBACK : Action.PLAN, plan.release()),
				checked(plan), CommandLine.script(plan.content().commands()), replaces(plan, reader),
				this.plans.replacement(plan).map((newer) -> newer.id().toString()).orElse(null),
				this.notices.about(plan).orElse(null), approval);
	}

	private PlanView.@Nullable Replaced replaces(Plan plan, Actor reader) {
		if (plan.replaces() == null) {
			return null;
		}
		Plan former = this.plans.get(plan.replaces(), reader);
		PlanDifference difference = PlanDifference.between(former, plan);
		return new PlanView.Replaced(former.id().toString(), difference.sameDigest(), difference.differences());
	}

	/** Whatever is not well is a finding. */
	private static List<CheckRow> checked(Plan plan) {
		return plan.content().preflight().stream().filter(PreflightCheck::isFine).map(PlanContexts::row).toList();
	}

	private static CheckRow row(PreflightCheck check) {
		return CheckRow.of(check.code(), check.title(),
				(check.state() == PreflightCheck.State.PASSED) ? StatusBadge.success("Good") : StatusBadge.info("Note"),
				check.evidence());
	}

}
