package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
		Map<Instant, RevisionOrigins.Origin> makers = this.origins.of(release,
				history.stream().map(HistoryEntry::deployedAt).toList());
		Map<UUID, Plan> plans = this.plans
			.findAllById(makers.values().stream().map(RevisionOrigins.Origin::planId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Plan::id, Function.identity()));
		Map<Revision, Revision> back = new HashMap<>();
		for (HistoryEntry entry : history) {
			RevisionOrigins.Origin origin = makers.get(entry.deployedAt());
			Plan plan = (origin != null) ? plans.get(origin.planId()) : null;
			// helm's own way back, after an upgrade that failed, makes another revision
			boolean made = plan != null && entry.revision().number() == plan.baseRevision().number() + 1;
			Revision target = made ? plan.content().backTo() : null;
			if (target != null) {
				back.put(entry.revision(), target);
			}
		}
		return back;
	}

}
