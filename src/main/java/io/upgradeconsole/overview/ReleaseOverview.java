package io.upgradeconsole.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.StagedUpgradeService;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.release.ReleaseInventory;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Composes what the modules know of releases. Where one source does not answer, the rest
 * is told all the same.
 */
@Service
public class ReleaseOverview {

	private final Releases releases;

	private final UpgradeService operations;

	private final StagedUpgradeService stagedUpgrades;

	private final ChartRepository repository;

	private final Workloads workloads;

	private final Permissions permissions;

	ReleaseOverview(Releases releases, UpgradeService operations, StagedUpgradeService stagedUpgrades,
			ChartRepository repository, Workloads workloads, Permissions permissions) {
		this.releases = releases;
		this.operations = operations;
		this.stagedUpgrades = stagedUpgrades;
		this.repository = repository;
		this.workloads = workloads;
		this.permissions = permissions;
	}

	/** All releases that the actor may see. */
	public AllReleases all(Actor actor) {
		ReleaseInventory inventory = this.releases.inventory();
		List<Problem> problems = new ArrayList<>(
				inventory.unreadable().stream().map(ReleaseInventory.Unreadable::problem).toList());
		List<ReleaseSummary> visible = inventory.releases()
			.stream()
			.filter((release) -> this.permissions.allows(actor, Action.READ, release.release()))
			.toList();
		Map<ReleaseRef, Operation> active = new LinkedHashMap<>();
		visible.forEach((release) -> this.operations.active(release.release())
			.ifPresent((operation) -> active.put(release.release(), operation)));
		Published published = published();
		if (published.problem() != null) {
			problems.add(published.problem());
		}
		return new AllReleases(visible, active, published.charts(), problems);
	}

	/** One release. */
	public ReleaseDetails details(ReleaseRef release, Actor actor) {
		this.permissions.require(actor, Action.READ, release);
		ReleaseSummary summary = this.releases.summary(release);
		Published published = published();
		return new ReleaseDetails(summary, this.releases.history(release), published.charts(), published.problem(),
				this.workloads.workloads(release.cluster(), release.namespace()),
				this.operations.active(release).orElse(null), this.stagedUpgrades.active(release).orElse(null));
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
