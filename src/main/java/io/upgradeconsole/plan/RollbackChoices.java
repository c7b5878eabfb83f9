package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Finds where a release can return to, and which of it is likeliest right.
 */
@Component
class RollbackChoices {

	private final Releases releases;

	RollbackChoices(Releases releases) {
		this.releases = releases;
	}

	/**
	 * The revisions that helm keeps, and the one that is proposed.
	 * @throws io.upgradeconsole.target.ProblemException when there is no such release
	 */
	RollbackChoice of(ReleaseRef release) {
		List<HistoryEntry> history = this.releases.history(release);
		Map<Revision, ReleaseFacts> facts = new HashMap<>();
		this.releases.recorded(release).forEach((each) -> facts.put(each.revision(), each.facts()));
		List<RollbackTarget> targets = new ArrayList<>();
		int ranBefore = Integer.MAX_VALUE;
		for (HistoryEntry entry : history) {
			boolean readable = facts.containsKey(entry.revision());
			if (readable && !entry.status().startsWith("pending-") && !entry.status().startsWith("uninstall")) {
				targets.add(target(entry, facts.get(entry.revision()), standing(entry, ranBefore)));
			}
			Optional<Revision> returnedTo = RollbackReader.rolledBackTo(entry.description());
			if (returnedTo.isPresent()) {
				// whoever rolled back had a reason to leave what came after that
				ranBefore = Math.min(ranBefore, returnedTo.get().number());
			}
		}
		HistoryEntry newest = history.get(0);
		Optional<RollbackTarget> proposed = proposed(targets, newest.revision());
		return new RollbackChoice(newest.revision(), newest.status(), targets,
				proposed.map(RollbackTarget::revision).orElse(null),
				proposed
					.map((target) -> "It is the last revision that ran before revision " + newest.revision()
							+ ", as far as helm's records tell.")
					.orElse("Helm keeps no earlier revision that ran."));
	}

	private static Optional<RollbackTarget> proposed(List<RollbackTarget> targets, Revision newest) {
		return targets.stream()
			.filter((target) -> !target.revision().equals(newest))
			.filter((target) -> target.standing().compareTo(RollbackTarget.Standing.LEFT) < 0)
			.findFirst();
	}

	private static RollbackTarget.Standing standing(HistoryEntry entry, int ranBefore) {
		if (entry.status().equals("deployed")) {
			return RollbackTarget.Standing.CURRENT;
		}
		if (!entry.status().equals("superseded")) {
			return RollbackTarget.Standing.FAILED;
		}
		return (entry.revision().number() > ranBefore) ? RollbackTarget.Standing.LEFT : RollbackTarget.Standing.RAN;
	}

	private static RollbackTarget target(HistoryEntry entry, ReleaseFacts facts, RollbackTarget.Standing standing) {
		return new RollbackTarget(entry.revision(), entry.status(), entry.deployedAt(), entry.chartVersion(),
				List.copyOf(new TreeSet<>(facts.services().values().stream().map(ReleaseFacts::tag).toList())),
				standing);
	}

}
