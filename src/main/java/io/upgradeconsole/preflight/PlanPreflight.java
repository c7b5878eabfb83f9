package io.upgradeconsole.preflight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.release.ReleaseSummary;

/**
 * What a plan wants to know beforehand, asked while helm renders.
 */
public final class PlanPreflight {

	private final PreflightRun run;

	private final Pending<ReleaseSummary> summary;

	private final Function<Set<ObjectKind>, Grants> grants;

	PlanPreflight(PreflightRun run, Pending<ReleaseSummary> summary, Function<Set<ObjectKind>, Grants> grants) {
		this.run = run;
		this.summary = summary;
		this.grants = grants;
	}

	/**
	 * All answers, after waiting for them.
	 * @param rendered the kinds of the objects that helm would apply; the permissions to
	 * do so must be given
	 */
	public List<PreflightCheck> answers(Collection<ObjectKind> rendered) {
		List<PreflightCheck> checks = new ArrayList<>(this.run.report().checks());
		checks.add(permissions(rendered));
		return List.copyOf(checks);
	}

	/**
	 * All answers where helm was not allowed to render: whatever a render needs must be
	 * given.
	 */
	public List<PreflightCheck> answersOfRefused() {
		return answers(Set.of(Grants.LOOKED_UP));
	}

	private PreflightCheck permissions(Collection<ObjectKind> rendered) {
		return Question.of(Grants.CODE, Grants.QUESTION, () -> {
			Set<ObjectKind> kinds = new LinkedHashSet<>(rendered);
			kinds.addAll(this.summary.get().facts().kinds());
			return this.grants.apply(kinds).check(kinds);
		}).answer();
	}

}
