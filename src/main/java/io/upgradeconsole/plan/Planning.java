package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.helm.RepositoryIndex;
import io.upgradeconsole.preflight.PlanPreflight;
import io.upgradeconsole.preflight.Preflight;
import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Has an upgrade planned and checked at the same time. What cannot be rendered becomes a
 * plan all the same, which says why.
 */
@Component
class Planning {

	private final Planner planner;

	private final Preflight preflight;

	Planning(Planner planner, Preflight preflight) {
		this.planner = planner;
		this.preflight = preflight;
	}

	Planner.Planned plan(PlanInputs inputs, RepositoryIndex index) {
		PlanPreflight asked = this.preflight.begin(inputs.request().release(), inputs.chart().version(), index);
		if (!isRenderable(inputs, index)) {
			return checked(inputs, this.planner.blocked(inputs, List.of()), asked.answers(List.of()));
		}
		try {
			Planner.Planned planned = this.planner.plan(inputs);
			return checked(inputs, planned, asked.answers(planned.content().kinds()));
		}
		catch (ProblemException ex) {
			List<PreflightCheck> checks = ex.problem().type().equals("cluster-forbids") ? asked.answersOfRefused()
					: List.of();
			if (checks.stream().noneMatch((check) -> check.state() == PreflightCheck.State.FAILED)) {
				throw ex;
			}
			return checked(inputs, this.planner.blocked(inputs, List.of()), checks);
		}
	}

	/** Helm renders nothing for a pending release, nor a chart that it cannot fetch. */
	private static boolean isRenderable(PlanInputs inputs, RepositoryIndex index) {
		return !inputs.current().isPending() && index.find(inputs.chart().version()).isPresent();
	}

	private static Planner.Planned checked(PlanInputs inputs, Planner.Planned planned, List<PreflightCheck> checks) {
		List<Finding> findings = new ArrayList<>(planned.content().findings());
		findings.addAll(PreflightFindings.of(checks));
		findings.sort(Finding.SEVEREST_FIRST);
		return planned.with(planned.content().with(PlanContent.Asked.of(inputs.request()), checks, findings));
	}

}
