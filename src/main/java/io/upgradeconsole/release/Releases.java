package io.upgradeconsole.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Service;

/**
 * The read side: which releases exist, and what is known of them. A release is found by
 * its chart, never by its name.
 */
@Service
public class Releases {

	private final ClusterProperties clusters;

	private final ReleaseRecords records;

	private final RecordFacts facts;

	private final Workloads workloads;

	private final ReleaseCollector collector;

	private final ChartRepository repository;

	Releases(ClusterProperties clusters, ReleaseRecords records, Workloads workloads, ReleaseCollector collector,
			ChartRepository repository) {
		this.clusters = clusters;
		this.records = records;
		this.facts = new RecordFacts(records, repository.source().chart());
		this.workloads = workloads;
		this.collector = collector;
		this.repository = repository;
	}

	/** The releases of all configured clusters; a cluster that is down hides no other. */
	public ReleaseInventory inventory() {
		return this.collector.inventory();
	}

	/** How these releases' services run now. */
	public RunningServices running(List<ListedRelease> releases) {
		return this.collector.running(releases);
	}

	/**
	 * One release.
	 * @throws ProblemException when the cluster holds no such release of the chart
	 */
	public ReleaseSummary summary(ReleaseRef release) {
		List<RecordRef> history = records(release);
		ReleaseFacts known = this.facts.of(base(history));
		requireChart(release, known.chart());
		return summary(history.get(0), known, this.workloads.workloads(release.cluster(), release.namespace()));
	}

	/**
	 * The newest revision, as its metadata tells: cheap enough to be asked at each look.
	 * @throws ProblemException when the cluster holds no such release
	 */
	public RecordRef newest(ReleaseRef release) {
		return records(release).get(0);
	}

	/**
	 * The release as an upgrade finds it, its record read afresh.
	 * @throws ProblemException when the cluster holds no such release of the chart
	 */
	public CurrentRelease current(ReleaseRef release) {
		List<RecordRef> history = records(release);
		ReleaseRecord base = this.records.read(release, base(history).revision());
		requireChart(release, base.chart());
		return new CurrentRelease(release, history.get(0), base);
	}

	/**
	 * The chart that an upgrade would find deployed, rebuilt from its record.
	 * @throws ProblemException of type {@link RebuiltChart#HAS_SUBCHARTS} where the
	 * record does not hold all of it
	 */
	public RebuiltChart deployedChart(ReleaseRef release) {
		return chart(release, base(records(release)).revision());
	}

	/**
	 * The chart that a revision was made of, rebuilt from its record.
	 * @throws ProblemException of type {@link RebuiltChart#HAS_SUBCHARTS} where the
	 * record does not hold all of it, of type {@code revision-unknown} where there is
	 * none
	 */
	public RebuiltChart chart(ReleaseRef release, Revision revision) {
		return RebuiltChart.of(this.records.chart(release, revision));
	}

	/** The revisions helm still keeps, newest first; one that is unreadable says so. */
	public List<HistoryEntry> history(ReleaseRef release) {
		return records(release).stream().map(this.facts::history).flatMap(Optional::stream).toList();
	}

	/**
	 * The newest revision, where it is not the one the release runs.
	 * @throws ProblemException when the cluster holds no such release
	 */
	public Optional<Attempt> attempt(ReleaseRef release) {
		List<RecordRef> history = records(release);
		RecordRef newest = history.get(0);
		if (newest.status().equals("deployed")) {
			return Optional.empty();
		}
		return Optional.of(new Attempt(newest.revision(), newest.status(), newest.modifiedAt(),
				recorded(newest).map(RecordedRevision::facts).orElse(null), this.facts.of(base(history)),
				RecordRef.lastGood(history, newest.revision()).map(RecordRef::revision).orElse(null)));
	}

	/** What the revisions helm still keeps say, newest first; the readable ones. */
	public List<RecordedRevision> recorded(ReleaseRef release) {
		return records(release).stream().map(this::recorded).flatMap(Optional::stream).toList();
	}

	private Optional<RecordedRevision> recorded(RecordRef ref) {
		try {
			return Optional.of(new RecordedRevision(ref.revision(), ref.status(), this.facts.of(ref)));
		}
		catch (ProblemException ex) {
			if (RecordFacts.isGone(ex) || RecordFacts.isUnreadable(ex)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private List<RecordRef> records(ReleaseRef release) {
		// refuses a cluster that is not configured
		this.clusters.access(release.cluster());
		List<RecordRef> history = this.records.list(release);
		if (history.isEmpty()) {
			throw unknown(release, "The cluster holds no Helm release of this name in this namespace.");
		}
		return history;
	}

	private static ReleaseSummary summary(RecordRef newest, ReleaseFacts facts, List<LiveWorkload> running) {
		Map<String, String> tags = new LinkedHashMap<>();
		for (String service : facts.services().keySet()) {
			running.stream()
				.filter((workload) -> workload.kind().equals("Deployment")
						&& ReleaseFacts.serviceName(workload.name(), facts.namePrefix()).equals(service))
				.filter((workload) -> !workload.images().isEmpty())
				.findFirst()
				.ifPresent((workload) -> tags.put(service, ReleaseFacts.tag(workload.images().get(0))));
		}
		return new ReleaseSummary(newest.release(), newest.revision(), newest.status(), newest.modifiedAt(),
				newest.uid(), facts, tags);
	}

	private static RecordRef base(List<RecordRef> newestFirst) {
		return RecordRef.upgradeBase(newestFirst).orElseThrow();
	}

	private void requireChart(ReleaseRef release, String chart) {
		if (!isOurs(chart)) {
			throw unknown(release,
					"It is a release of the chart '" + chart + "', not of '" + this.repository.source().chart() + "'.");
		}
	}

	private boolean isOurs(String chart) {
		return chart.equals(this.repository.source().chart());
	}

	private ProblemException unknown(ReleaseRef release, String why) {
		return Problem.notFound("release-unknown", "No such release", "'" + release + "': " + why,
				"Choose one from the list of releases. This console upgrades releases that exist; it installs none.")
			.asException();
	}

}
