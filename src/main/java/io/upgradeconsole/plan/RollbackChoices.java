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
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.VerifiedRevision;
import io.upgradeconsole.verification.VerifiedRevisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds where a release can return to, and which of it is likeliest right: the last
 * revision that a verification vouches for, else the last that helm knows to have run.
 */
@Component
class RollbackChoices {

	private final Releases releases;

	private final VerifiedRevisions verified;

	private final UpgradesBack upgradesBack;

	RollbackChoices(Releases releases, VerifiedRevisions verified, UpgradesBack upgradesBack) {
		this.releases = releases;
		this.verified = verified;
		this.upgradesBack = upgradesBack;
	}

	/**
	 * The revisions that helm keeps, and the one that is proposed.
	 * @throws io.upgradeconsole.target.ProblemException when there is no such release
	 */
	RollbackChoice of(ReleaseRef release) {
		Map<Revision, ReleaseFacts> facts = new HashMap<>();
		this.releases.recorded(release).forEach((each) -> facts.put(each.revision(), each.facts()));
		List<HistoryEntry> history = this.releases.history(release);
		return choice(history, facts, this.verified.of(release), this.upgradesBack.of(release, history));
	}

	/**
	 * Chooses.
	 * @param history newest first
	 * @param facts what the readable revisions say
	 * @param verified the revisions that a verification vouches for
	 * @param upgradesBack where an upgrade went back to, by the revision that it made
	 */
	static RollbackChoice choice(List<HistoryEntry> history, Map<Revision, ReleaseFacts> facts,
			List<VerifiedRevision> verified, Map<Revision, Revision> upgradesBack) {
		Map<Revision, VerifiedRevision.Run> passed = new HashMap<>();
		verified.forEach((each) -> passed.put(each.revision(), each.passed()));
		List<RollbackTarget> targets = new ArrayList<>();
		int ranBefore = Integer.MAX_VALUE;
		for (HistoryEntry entry : history) {
			ReleaseFacts known = facts.get(entry.revision());
			if (known != null && !entry.status().startsWith("pending-") && !entry.status().startsWith("uninstall")) {
				targets.add(target(entry, known, ranBefore, passed.get(entry.revision())));
			}
			// whoever rolled back had a reason to leave what came after that
			ranBefore = Math.min(ranBefore,
					RollbackReader.rolledBackTo(entry.description())
						.or(() -> Optional.ofNullable(upgradesBack.get(entry.revision())))
						.map(Revision::number)
						.orElse(Integer.MAX_VALUE));
		}
		HistoryEntry newest = history.get(0);
		Optional<RollbackTarget> proposed = proposed(targets, newest.revision());
		return new RollbackChoice(newest.revision(), newest.status(), targets,
				proposed.map(RollbackTarget::revision).orElse(null),
				proposed.map((target) -> reason(target, newest.revision()))
					.orElse("Helm keeps no earlier revision that ran."));
	}

	private static Optional<RollbackTarget> proposed(List<RollbackTarget> targets, Revision newest) {
		List<RollbackTarget> earlier = targets.stream().filter((target) -> !target.revision().equals(newest)).toList();
		return earlier.stream()
			.filter((target) -> target.verified() != null
					&& target.standing().compareTo(RollbackTarget.Standing.LEFT) < 0)
			.findFirst()
			.or(() -> earlier.stream()
				.filter((target) -> target.standing().compareTo(RollbackTarget.Standing.LEFT) < 0)
				.findFirst());
	}

	private static String reason(RollbackTarget target, Revision newest) {
		VerifiedRevision.Run passed = target.verified();
		return (passed != null)
				? "It is the last revision before " + newest + " that was verified: all checks passed on "
						+ Moment.of(passed.at()).utc() + "."
				: "No earlier revision was verified. This is the last one that ran before revision " + newest
						+ ", as far as helm's records tell.";
	}

	private static RollbackTarget target(HistoryEntry entry, ReleaseFacts facts, int ranBefore,
			VerifiedRevision.@Nullable Run passed) {
		return new RollbackTarget(entry.revision(), entry.status(), entry.deployedAt(), entry.chartVersion(),
				List.copyOf(new TreeSet<>(facts.services().values().stream().map(ReleaseFacts::tag).toList())),
				standing(entry, ranBefore, passed != null), passed);
	}

	private static RollbackTarget.Standing standing(HistoryEntry entry, int ranBefore, boolean verified) {
		if (!entry.status().equals("deployed") && !entry.status().equals("superseded")) {
			return RollbackTarget.Standing.FAILED;
		}
		if (entry.revision().number() > ranBefore) {
			return RollbackTarget.Standing.LEFT;
		}
		if (verified) {
			return RollbackTarget.Standing.VERIFIED;
		}
		return entry.status().equals("deployed") ? RollbackTarget.Standing.CURRENT : RollbackTarget.Standing.RAN;
	}

}
