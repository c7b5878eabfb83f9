package io.upgradeconsole.operation.web;

import java.util.Set;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.operation.BreakGlassService;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanKind;

import org.springframework.stereotype.Component;

/**
 * Finds what an operation may have left to do for whoever reads its page.
 */
@Component
class Aftermaths {

	/** How a rollback fails that an upgrade to the same may get through. */
	private static final Set<String> MENDED_BY_UPGRADE = Set.of("helm-refused", "rollback-failed", "put-back-failed");

	private final BreakGlassService breakGlass;

	private final Permissions permissions;

	Aftermaths(BreakGlassService breakGlass, Permissions permissions) {
		this.breakGlass = breakGlass;
		this.permissions = permissions;
	}

	OperationView.Aftermath of(Operation operation, Plan plan, Actor reader) {
		return new OperationView.Aftermath(
				leadsBack(operation, reader) ? "/releases/" + operation.release() + "/rollback" : null,
				goesBackByUpgrade(operation, plan, reader),
				this.breakGlass.of(operation)
					.map((each) -> BreakGlassView.of(each, this.breakGlass.mayReview(each, reader)))
					.orElse(null));
	}

	private boolean goesBackByUpgrade(Operation operation, Plan plan, Actor reader) {
		return operation.status() == OperationStatus.FAILED && plan.content().kind() == PlanKind.ROLLBACK
				&& operation.cause() != null && operation.cause().isOneOf(MENDED_BY_UPGRADE)
				&& this.permissions.allows(reader, Action.PLAN, operation.release());
	}

	private boolean leadsBack(Operation operation, Actor reader) {
		boolean leavesSomething = switch (operation.status()) {
			case FAILED, INTERRUPTED, CANCELLED -> operation.hasEntered(Phase.HELM);
			default -> false;
		};
		return leavesSomething && this.permissions.allows(reader, Action.PLAN_ROLLBACK, operation.release());
	}

}
