package io.upgradeconsole.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.approval.Inbox;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.StagedUpgradeService;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.ReleaseInventory;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.release.RunningServices;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;
import io.upgradeconsole.verification.Outcome;
import io.upgradeconsole.verification.VerificationOutcomes;
import io.upgradeconsole.verification.VerificationService;
import io.upgradeconsole.verification.VerifiedRevisions;

import org.springframework.stereotype.Service;

/**
 * Composes what the modules know of releases. Where one source does not answer, the rest
 * is told all the same.
 */
@Service
public class ReleaseOverview {

	private static final int LISTED = 10;

	private final Releases releases;

	private final UpgradeService operations;

	private final StagedUpgradeService stagedUpgrades;

	private final VerifiedRevisions verified;

	private final VerificationService verifications;

	private final VerificationOutcomes outcomes;

	private final Inbox inbox;

	private final ChartRepository repository;

	private final Workloads workloads;

	private final Permissions permissions;

	private final RevisionOrigins origins;

	private final UnexplainedChanges unexplained;

	private final SideBySide sideBySide;

	ReleaseOverview(Releases releases, UpgradeService operations, StagedUpgradeService stagedUpgrades,
			VerifiedRevisions verified, VerificationService verifications, VerificationOutcomes outcomes, Inbox inbox,
			ChartRepository repository, Workloads workloads, Permissions permissions, RevisionOrigins origins,
			UnexplainedChanges unexplained, SideBySide sideBySide) {
		this.releases = releases;
		this.operations = operations;
		this.stagedUpgrades = stagedUpgrades;
		this.verified = verified;
		this.verifications = verifications;
		this.outcomes = outcomes;
		this.inbox = inbox;
		this.repository = repository;
		this.workloads = workloads;
		this.permissions = permissions;
		this.origins = origins;
		this.unexplained = unexplained;
		this.sideBySide = sideBySide;
	}

	/** All releases that the actor may see. */
	public AllReleases all(Actor actor) {
		Pending<Published> published = this.sideBySide.start(this::published);
		ReleaseInventory inventory = inventory();
		return told(inventory, glances(visible(inventory, actor), actor), published, actor);
	}

	/**
	 * Those releases that the actor may see and searches for, a page of them, what needs
	 * attention first. How services run is asked for that page only: it counts among
	 * these.
	 */
	public ReleasePage found(ReleaseSearch search, Actor actor) {
		Pending<Published> published = this.sideBySide.start(this::published);
		ReleaseInventory inventory = inventory();
		List<ListedRelease> visible = visible(inventory, actor);
		List<ReleaseGlance> matching = urgentFirst(glances(search.in(visible), actor));
		int pages = ReleasePage.pages(matching);
		int page = Math.min(search.page(), pages);
		AllReleases shown = told(inventory, ReleasePage.slice(matching, page), published, actor);
		return new ReleasePage(search,
				new AllReleases(urgentFirst(shown.releases()), shown.published(), shown.problems()), page, pages,
				matching.size(), visible.size());
	}

	private static List<ReleaseGlance> urgentFirst(List<ReleaseGlance> releases) {
		return releases.stream().sorted(Comparator.comparing(ReleaseGlance::attention)).toList();
	}

	private List<ReleaseGlance> glances(List<ListedRelease> releases, Actor actor) {
		Map<ReleaseRef, Operation> active = this.operations.active();
		Map<ReleaseRef, Outcome> outcomes = this.outcomes
			.newest(releases.stream().map(ListedRelease::release).toList());
		Map<ReleaseRef, Integer> waiting = this.inbox.waiting(actor);
		Set<ReleaseRef> unexplained = this.unexplained
			.newest(releases.stream().filter((listed) -> !active.containsKey(listed.release())).toList());
		return releases.stream()
			.map((listed) -> new ReleaseGlance(listed, null, active.get(listed.release()),
					outcomes.get(listed.release()), waiting.getOrDefault(listed.release(), 0),
					unexplained.contains(listed.release())))
			.toList();
	}

	private ReleaseInventory inventory() {
		ReleaseInventory inventory = this.releases.inventory();
		if (this.unexplained.isNews(inventory.releases())) {
			// no page waits until that is written
			this.sideBySide.start(() -> {
				this.unexplained.see(inventory.releases());
				return inventory;
			});
		}
		return inventory;
	}

	private List<ListedRelease> visible(ReleaseInventory inventory, Actor actor) {
		return inventory.releases()
			.stream()
			.filter((listed) -> this.permissions.allows(actor, Action.READ, listed.release()))
			.toList();
	}

	private boolean isVisible(ReleaseInventory.Unreadable unreadable, Actor actor) {
		return unreadable.release() == null || this.permissions.allows(actor, Action.READ, unreadable.release());
	}

	private AllReleases told(ReleaseInventory inventory, List<ReleaseGlance> shown, Pending<Published> listed,
			Actor actor) {
		RunningServices running = this.releases.running(shown.stream().map(ReleaseGlance::listed).toList());
		Published published = listed.get();
		List<Problem> problems = new ArrayList<>(inventory.unreadable()
			.stream()
			.filter((each) -> isVisible(each, actor))
			.map(ReleaseInventory.Unreadable::problem)
			.toList());
		problems.addAll(running.problems());
		if (published.problem() != null) {
			problems.add(published.problem());
		}
		return new AllReleases(
				shown.stream().map((glance) -> glance.with(running.of(glance.release()).orElse(null))).toList(),
				published.charts(), problems);
	}

	/** One release. */
	public ReleaseDetails details(ReleaseRef release, Actor actor) {
		this.permissions.require(actor, Action.READ, release);
		ReleaseSummary summary = this.releases.summary(release);
		Published published = published();
		List<HistoryEntry> history = this.releases.history(release);
		return new ReleaseDetails(summary, history, published.charts(), published.problem(),
				this.workloads.workloads(release.cluster(), release.namespace()),
				this.operations.active(release).orElse(null), this.stagedUpgrades.active(release).orElse(null),
				this.verified.of(release),
				this.origins.of(release, history.stream().map(HistoryEntry::deployedAt).toList()),
				this.unexplained.of(release, history), this.verifications.newest(release, LISTED, actor),
				this.outcomes.newest(release).orElse(null));
	}

	private record Published(List<PublishedChart> charts, @Nullable Problem problem) {

	}

	private Published published() {
		try {
			return new Published(this.repository.published(), null);
		}
		catch (ProblemException ex) {
			return new Published(List.of(), ex.problem());
		}
	}

}
