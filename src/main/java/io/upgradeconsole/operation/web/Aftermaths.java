package io.upgradeconsole.operation.web;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.operation.BreakGlassService;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.plan.Phase;

import org.springframework.stereotype.Component;

/**
 * Finds what an operation may have left to do for whoever reads its page.
 */
@Component
class Aftermaths {

	private final BreakGlassService breakGlass;

	private final Permissions permissions;

	Aftermaths(BreakGlassService breakGlass, Permissions permissions) {
		this.breakGlass = breakGlass;
		this.permissions = permissions;
	}

	OperationView.Aftermath of(Operation operation, Actor reader) {
		return new OperationView.Aftermath(
				leadsBack(operation, reader) ? "/releases/" + operation.release() + "/rollback" : null,
				this.breakGlass.of(operation)
					.map((each) -> BreakGlassView.of(each, this.breakGlass.mayReview(each, reader)))
					.orElse(null));
	}

	private boolean leadsBack(Operation operation, Actor reader) {
		boolean leavesSomething = switch (operation.status()) {
			case FAILED, INTERRUPTED, CANCELLED -> operation.hasEntered(Phase.HELM);
			default -> false;
		};
		return leavesSomething && this.permissions.allows(reader, Action.PLAN_ROLLBACK, operation.release());
	}

}
