package io.upgradeconsole.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.StageNotices;
import io.upgradeconsole.overview.AllReleases;
import io.upgradeconsole.overview.FirstSight;
import io.upgradeconsole.overview.ReleaseDetails;
import io.upgradeconsole.overview.UnexplainedChange;
import io.upgradeconsole.overview.ReleaseGlance;
import io.upgradeconsole.overview.ReleasePage;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.ReleaseOutline;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.RunningService;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is known of releases into what their pages show.
 */
final class ReleaseViews {

	/** Fewer are seen at a glance. */
	private static final int WORTH_SEARCHING = 10;

	ReleasesView releases(ReleasePage page) {
		AllReleases shown = page.shown();
		return new ReleasesView(shown.releases().stream().map((release) -> row(release, shown)).toList(),
				shown.problems().stream().map(ProblemView::of).toList(),
				(page.total() > WORTH_SEARCHING || !page.search().text().isEmpty()) ? search(page) : null);
	}

	private static ReleasesView.Search search(ReleasePage page) {
		String all = (page.matching() == page.total()) ? page.total() + " releases"
				: page.matching() + " that match, of " + page.total() + " releases";
		int rows = page.shown().releases().size();
		String shown = (page.pages() > 1) ? page.from() + " to " + (page.from() + rows - 1) + " of " + all : all;
		return new ReleasesView.Search(page.search().text(), page.page(), shown,
				(page.page() > 1) ? page.page() - 1 : null, (page.page() < page.pages()) ? page.page() + 1 : null);
	}

	/**
	 * What the reader may do with a release.
	 *
	 * @param upgrade whether they may plan an upgrade
	 * @param rollBack whether they may plan a rollback
	 * @param verify whether they may have it verified
	 */
	record Allowed(boolean upgrade, boolean rollBack, boolean verify) {

	}

	ReleaseView release(ReleaseDetails details, Allowed allowed) {
		ReleaseSummary summary = details.summary();
		ReleaseFacts facts = summary.facts();
		List<Callout> callouts = new ArrayList<>();
		if (summary.isPending()) {
			callouts.add(Callout
				.warning("An operation on this release is unfinished",
						"Helm records revision " + summary.revision() + " as " + summary.status()
								+ ". Until that ends, helm refuses every upgrade.",
						"Wait if somebody runs it. If nobody does, go back to the last revision that ran.")
				.withLink("/releases/" + summary.release() + "/pending", "Find the way out"));
		}
		if (details.repositoryProblem() != null) {
			callouts.add(Callout.warning(details.repositoryProblem().title(), details.repositoryProblem().detail(),
					details.repositoryProblem().remedy()));
		}
		if (!details.unexplained().isEmpty()) {
			callouts.add(unexplained(details.unexplained()));
		}
		List<ReleaseView.HistoryEntry> history = details.history()
			.stream()
			.map((entry) -> historyEntry(entry, details))
			.toList();
		return new ReleaseView(summary.release(), health(details), summary.status(), summary.revision().number(),
				facts.chartVersion(), facts.appVersion(), newer(facts.chartVersion(), details.published()),
				Moment.of(summary.updatedAt()), facts(facts), callouts, services(details),
				facts.databaseModes()
					.entrySet()
					.stream()
					.map((mode) -> new ReleaseView.Database(mode.getKey(), mode.getValue(), meaning(mode.getValue())))
					.toList(),
				history, HistoryPicture.of(history), (details.active() != null) ? running(details.active()) : null,
				(details.staged() != null) ? StageNotices.underWay(details.staged()) : null,
				allowed.upgrade() && !summary.isPending() && details.active() == null,
				allowed.rollBack() && details.active() == null,
				VerifiedViews.of(details, allowed.verify() && details.active() == null));
	}

	private static ReleaseView.HistoryEntry historyEntry(HistoryEntry entry, ReleaseDetails details) {
		return new ReleaseView.HistoryEntry(entry.revision().number(), status(entry.status()), entry.chartVersion(),
				entry.appVersion(), Moment.of(entry.deployedAt()), entry.description(),
				VerifiedViews.mark(details, entry.revision()), made(entry, details), isReturnable(entry, details));
	}

	private static ReleaseView.Made made(HistoryEntry entry, ReleaseDetails details) {
		RevisionOrigins.Origin origin = details.origins().get(entry.deployedAt());
		if (origin != null) {
			return new ReleaseView.Made("by " + origin.startedBy(), "/plans/" + origin.planId() + "/operation", false);
		}
		boolean past = details.unexplained().stream().anyMatch((change) -> change.revision().equals(entry));
		return new ReleaseView.Made(past ? "past this console" : "before this console saw it", null, past);
	}

	private static StatusBadge health(ReleaseDetails details) {
		Set<String> services = details.summary().facts().services().keySet();
		List<LiveWorkload> running = services.stream()
			.flatMap((service) -> deployment(details, service).stream())
			.toList();
		int ready = (int) running.stream().filter(LiveWorkload::isRolledOut).count();
		return HealthViews.badge(details.summary().status(), services.size(), ready,
				running.stream().anyMatch((workload) -> workload.ready() > 0), details.failedVerification());
	}

	private static Optional<LiveWorkload> deployment(ReleaseDetails details, String service) {
		return details.workloads()
			.stream()
			.filter((workload) -> workload.kind().equals("Deployment")
					&& ReleaseFacts.serviceName(workload.name(), details.summary().facts().namePrefix())
						.equals(service))
			.findFirst();
	}

	private static Callout unexplained(List<UnexplainedChange> changes) {
		FirstSight sight = changes.get(0).firstSight();
		return Callout.warning(
				(changes.size() == 1) ? "1 change is unexplained" : changes.size() + " changes are unexplained",
				sentence(changes.stream().map(UnexplainedChange::words).collect(Collectors.joining("; ")))
						+ " Counted is what was made since the console first saw this release, at revision "
						+ sight.revision() + ".",
				"Find out who ran helm past this console: nothing they did was reviewed, and the audit trail does not explain it.");
	}

	private static String sentence(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
	}

	private static boolean isReturnable(HistoryEntry entry, ReleaseDetails details) {
		return !entry.revision().equals(details.summary().revision()) && !entry.status().startsWith("pending-")
				&& !entry.chartVersion().isEmpty();
	}

	private static ReleasesView.Row row(ReleaseGlance glance, AllReleases all) {
		ListedRelease listed = glance.listed();
		ReleaseOutline outline = listed.outline();
		Map<String, RunningService> services = Objects.requireNonNullElse(glance.services(), Map.of());
		return new ReleasesView.Row(listed.release(), HealthViews.of(glance), outline.chartVersion(),
				outline.appVersion(), newer(outline.chartVersion(), all.published()),
				services.values().stream().map(RunningService::tag).distinct().toList(), listed.revision().number(),
				Moment.of(listed.updatedAt()));
	}

	private static List<Fact> facts(ReleaseFacts facts) {
		List<Fact> list = new ArrayList<>();
		list.add(new Fact("Name prefix", facts.namePrefix(), "before the name of each object in the cluster"));
		if (!facts.commonTag().isEmpty()) {
			list.add(new Fact("Common image tag", facts.commonTag(),
					"set in the release's values; beats the chart's own"));
		}
		return list;
	}

	private static List<ReleaseView.Service> services(ReleaseDetails details) {
		ReleaseFacts facts = details.summary().facts();
		return facts.services().entrySet().stream().map((service) -> {
			Optional<LiveWorkload> live = deployment(details, service.getKey());
			String image = live.filter((workload) -> !workload.images().isEmpty())
				.map((workload) -> workload.images().get(0))
				.orElse(service.getValue());
			String tag = ReleaseFacts.tag(image);
			String repository = tag.isEmpty() ? image : image.substring(0, image.length() - tag.length() - 1);
			return new ReleaseView.Service(service.getKey(), facts.namePrefix() + "-" + service.getKey(), repository,
					tag, facts.pins().containsKey(service.getKey()),
					live.map((workload) -> workload.ready() + " of " + workload.desired()).orElse("gone"),
					live.map(ReleaseViews::readiness).orElseGet(() -> StatusBadge.danger("Gone")));
		}).toList();
	}

	private static StatusBadge readiness(LiveWorkload workload) {
		if (workload.isRolledOut()) {
			return StatusBadge.success("Ready");
		}
		return (workload.stuck() != null) ? StatusBadge.danger("Stuck") : StatusBadge.warning("Not ready");
	}

	static StatusBadge status(String helmStatus) {
		return switch (helmStatus) {
			case "deployed" -> StatusBadge.success("Deployed");
			case "superseded" -> StatusBadge.neutral("Superseded");
			case "failed" -> StatusBadge.danger("Failed");
			case "pending-upgrade" -> StatusBadge.warning("Pending upgrade");
			case "pending-rollback" -> StatusBadge.warning("Pending rollback");
			case "pending-install" -> StatusBadge.warning("Pending install");
			default -> StatusBadge.neutral(helmStatus);
		};
	}

	private static String meaning(String mode) {
		return mode.equals("create") ? "in this cluster; take a snapshot of its volume before an upgrade"
				: "outside of this release; its backups are with whoever runs it";
	}

	static RunningOperation running(Operation operation) {
		String word = (operation.phase() != null) ? operation.phase().words() : "Queued";
		return new RunningOperation(operation.id().toString(), StatusBadge.running(word), operation.requestedBy(),
				Moment.of(operation.startedAt()));
	}

	private static @Nullable String newer(String deployed, List<PublishedChart> published) {
		try {
			ChartVersion current = new ChartVersion(deployed);
			return published.stream()
				.map(PublishedChart::version)
				.filter((version) -> version.compareTo(current) > 0)
				.findFirst()
				.map(ChartVersion::value)
				.orElse(null);
		}
		catch (ProblemException ex) {
			return null;
		}
	}

}
