package io.upgradeconsole.approval;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.Problem;

import org.springframework.stereotype.Component;

/**
 * Keeps people from deciding on what they asked for themselves, where others have to.
 */
@Component
class OwnPlans {

	private final Permissions permissions;

	OwnPlans(Permissions permissions) {
		this.permissions = permissions;
	}

	void refuse(Plan plan, Actor actor, Action action, String deed) {
		if (Identity.same(plan.createdBy(), actor.name())) {
			throw this.permissions.denied(actor, action, plan.release(),
					new Problem(Problem.Kind.FORBIDDEN, "own-plan", "You asked for this plan yourself",
							"It takes another person to " + deed + ".", "Ask one of those whom the plan's page names.",
							null));
		}
	}

}
