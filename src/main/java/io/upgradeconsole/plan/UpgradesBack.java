package io.upgradeconsole.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Knows the revisions with which this console went back by an upgrade. Helm's own words
 * for them are those of every upgrade.
 */
@Component
class UpgradesBack {

	private final Plans plans;

	private final RevisionOrigins origins;

	UpgradesBack(Plans plans, RevisionOrigins origins) {
		this.plans = plans;
		this.origins = origins;
	}

	/**
	 * The revisions that were gone back to, by the revision that this made.
	 * @param history those that helm keeps
	 */
	Map<Revision, Revision> of(ReleaseRef release, List<HistoryEntry> history) {
		List<Integer> bases = history.stream().map((entry) -> entry.revision().number() - 1).toList();
		Map<Revision, Revision> back = new HashMap<>();
		for (Plan plan : this.plans.findByReleaseRefAndStatusAndBaseRevisionIn(release.toString(), PlanStatus.STARTED,
				bases)) {
			Revision target = plan.content().backTo();
			if (target != null) {
				history.stream()
					.filter((entry) -> entry.revision().number() == plan.baseRevision().number() + 1
							&& isOf(plan, entry))
					.forEach((entry) -> back.put(entry.revision(), target));
			}
		}
		return back;
	}

	/** A plan that was started may have ended before helm made a revision. */
	private boolean isOf(Plan plan, HistoryEntry entry) {
		return this.origins.of(plan.release(), entry.deployedAt())
			.filter((origin) -> origin.planId().equals(plan.id()))
			.isPresent();
	}

}
