package io.upgradeconsole.approval;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.Problem;

/**
 * Keeps people from deciding on what they asked for themselves, where others have to.
 */
final class OwnPlans {

	private OwnPlans() {
	}

	static void refuse(Plan plan, Actor actor, String deed) {
		if (Identity.same(plan.createdBy(), actor.name())) {
			throw new Problem(Problem.Kind.FORBIDDEN, "own-plan", "You asked for this plan yourself",
					"It takes another person to " + deed + " it.", "Ask one of those whom the plan's page names.", null)
				.asException();
		}
	}

}
