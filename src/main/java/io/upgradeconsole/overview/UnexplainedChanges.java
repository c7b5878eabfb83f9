package io.upgradeconsole.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.ReleaseInventory;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Service;

/**
 * Finds what somebody changed with helm, past this console: revisions that were made
 * after the console first saw the release, and not while an operation of its own ran
 * helm.
 */
@Service
public class UnexplainedChanges {

	private final Releases releases;

	private final FirstSights sights;

	private final RevisionOrigins origins;

	private final Permissions permissions;

	private final ExplainedRevisions explained;

	UnexplainedChanges(Releases releases, FirstSights sights, RevisionOrigins origins, Permissions permissions) {
		this.releases = releases;
		this.sights = sights;
		this.origins = origins;
		this.permissions = permissions;
		this.explained = new ExplainedRevisions(origins);
	}

	/**
	 * What was found.
	 *
	 * @param changes newest first
	 * @param releases how many releases were looked at
	 * @param problems what could not be looked at, and why
	 */
	public record Found(List<UnexplainedChange> changes, int releases, List<Problem> problems) {

	}

	/** Those of all releases that the reader may see, as far as helm keeps them. */
	public Found all(Actor reader) {
		this.permissions.require(reader, Action.READ_AUDIT);
		ReleaseInventory inventory = this.releases.inventory();
		see(inventory.releases());
		List<Problem> problems = new ArrayList<>(
				inventory.unreadable().stream().map(ReleaseInventory.Unreadable::problem).toList());
		Map<ReleaseRef, FirstSight> first = this.sights.all();
		List<UnexplainedChange> changes = new ArrayList<>();
		int looked = 0;
		for (ListedRelease listed : inventory.releases()) {
			if (!this.permissions.allows(reader, Action.READ, listed.release())) {
				continue;
			}
			looked++;
			FirstSight sight = first.get(listed.release());
			// one that is as it was needs no further question
			if (sight != null && sight.isBefore(listed.revision(), listed.updatedAt())) {
				try {
					changes.addAll(of(listed.release(), this.releases.history(listed.release()), sight));
				}
				catch (ProblemException ex) {
					problems.add(ex.problem());
				}
			}
		}
		changes.sort(Comparator.comparing((UnexplainedChange change) -> change.revision().deployedAt()).reversed());
		return new Found(List.copyOf(changes), looked, List.copyOf(problems));
	}

	/**
	 * Those of one release.
	 * @param history all revisions that helm keeps, newest first
	 */
	List<UnexplainedChange> of(ReleaseRef release, List<HistoryEntry> history) {
		if (history.isEmpty()) {
			return List.of();
		}
		this.sights.saw(Map.of(release, history.get(0).revision()));
		return this.sights.of(release).map((sight) -> of(release, history, sight)).orElse(List.of());
	}

	private List<UnexplainedChange> of(ReleaseRef release, List<HistoryEntry> history, FirstSight sight) {
		List<HistoryEntry> since = history.stream().filter(sight::isBefore).toList();
		Set<Instant> explained = this.origins.of(release, since.stream().map(HistoryEntry::deployedAt).toList())
			.keySet();
		return since.stream()
			.filter((entry) -> !explained.contains(entry.deployedAt()))
			.map((entry) -> new UnexplainedChange(release, entry, sight))
			.toList();
	}

	/**
	 * Whose newest revision is one of those. What was found of a revision stays so, and
	 * is asked once.
	 * @param idle releases that no operation holds
	 */
	Set<ReleaseRef> newest(List<ListedRelease> idle) {
		Map<ReleaseRef, FirstSight> first = this.sights.all();
		return idle.stream().filter((listed) -> {
			FirstSight sight = first.get(listed.release());
			return sight != null && sight.isBefore(listed.revision(), listed.updatedAt());
		}).filter((listed) -> !this.explained.of(listed)).map(ListedRelease::release).collect(Collectors.toSet());
	}

	/** Whether one of them may be seen for the first time. */
	boolean isNews(List<ListedRelease> listed) {
		return !listed.stream().map(ListedRelease::release).allMatch(this.sights::isKnown);
	}

	/** Remembers the releases that are seen for the first time. */
	void see(List<ListedRelease> listed) {
		this.sights.saw(listed.stream().collect(Collectors.toMap(ListedRelease::release, ListedRelease::revision)));
	}

}
