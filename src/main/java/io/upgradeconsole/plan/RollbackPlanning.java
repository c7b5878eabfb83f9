package io.upgradeconsole.plan;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Has a rollback planned, to the proposed revision where nobody names one.
 */
@Component
class RollbackPlanning {

	private final RollbackChoices choices;

	private final RollbackPlanner planner;

	RollbackPlanning(RollbackChoices choices, RollbackPlanner planner) {
		this.choices = choices;
		this.planner = planner;
	}

	/**
	 * A rollback as it is planned.
	 *
	 * @param newest the revision that was the newest then
	 */
	record Planned(Revision newest, Planner.Planned planned) {

	}

	RollbackChoice choice(ReleaseRef release) {
		return this.choices.of(release);
	}

	Planned plan(RollbackRequest request) {
		RollbackTarget target = target(request);
		return this.planner.plan(new RollbackRequest(request.release(), target.revision(), request.timeout()), target);
	}

	/** The same way back, by an upgrade. */
	PlanRequest byUpgrade(RollbackRequest request) {
		RollbackTarget target = target(request);
		return PlanRequest.backTo(request.release(), target.revision(), new ChartVersion(target.chartVersion()),
				request.timeout());
	}

	private RollbackTarget target(RollbackRequest request) {
		RollbackChoice choice = this.choices.of(request.release());
		Revision revision = (request.revision() != null) ? request.revision() : choice.required();
		return choice.target(revision).orElseThrow(() -> notKept(request.release(), revision));
	}

	private static RuntimeException notKept(ReleaseRef release, Revision revision) {
		return Problem
			.invalid("revision", "revision-not-kept", "This revision cannot be returned to",
					"Helm keeps no revision " + revision + " of '" + release + "' that has ended and can be read.",
					"Choose one of those in the release's history; helm keeps the last ten by default.")
			.asException();
	}

}
