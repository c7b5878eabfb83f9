package io.upgradeconsole.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

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

	private final ChartRepository repository;

	Releases(ClusterProperties clusters, ReleaseRecords records, Workloads workloads, ChartRepository repository) {
		this.clusters = clusters;
		this.records = records;
		this.facts = new RecordFacts(records, repository.source().chart());
		this.workloads = workloads;
		this.repository = repository;
	}

	/** The releases of all configured clusters; a cluster that is down hides no other. */
	public ReleaseInventory inventory() {
		List<ReleaseSummary> releases = new ArrayList<>();
		List<ReleaseInventory.Unreadable> unreadable = new ArrayList<>();
		for (ClusterAccess cluster : this.clusters.clusters()) {
			try {
				collect(cluster, releases, unreadable);
			}
			catch (ProblemException ex) {
				unreadable.add(new ReleaseInventory.Unreadable(cluster.clusterName(), null, ex.problem()));
			}
		}
		releases.sort(Comparator.comparing((ReleaseSummary summary) -> summary.release().toString()));
		return new ReleaseInventory(List.copyOf(releases), List.copyOf(unreadable));
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
		return RebuiltChart.of(this.records.chart(release, base(records(release)).revision()));
	}

	/** The revisions helm still keeps, newest first; one that is unreadable says so. */
	public List<HistoryEntry> history(ReleaseRef release) {
		return records(release).stream().map(this.facts::history).flatMap(Optional::stream).toList();
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

	private void collect(ClusterAccess cluster, List<ReleaseSummary> releases,
			List<ReleaseInventory.Unreadable> unreadable) {
		Map<ReleaseRef, List<RecordRef>> histories = this.records.list(cluster)
			.stream()
			.sorted(Comparator.comparing(RecordRef::revision).reversed())
			.collect(Collectors.groupingBy(RecordRef::release, LinkedHashMap::new, Collectors.toList()));
		Map<Namespace, List<LiveWorkload>> live = new LinkedHashMap<>();
		List<ReleaseSummary> found = new ArrayList<>();
		histories.forEach((release, history) -> {
			try {
				ReleaseFacts known = this.facts.of(base(history));
				if (isOurs(known.chart())) {
					List<LiveWorkload> running = live.computeIfAbsent(release.namespace(),
							(namespace) -> this.workloads.workloads(release.cluster(), namespace));
					found.add(summary(history.get(0), known, running));
				}
			}
			catch (ProblemException ex) {
				if (RecordFacts.isUnreadable(ex)) {
					unreadable.add(new ReleaseInventory.Unreadable(cluster.clusterName(), release,
							told(release, ex.problem())));
				}
				else if (!RecordFacts.isGone(ex)) {
					throw ex;
				}
			}
		});
		releases.addAll(found);
	}

	private static Problem told(ReleaseRef release, Problem problem) {
		return Problem.unavailable(problem.type(), problem.title(), "'" + release + "': " + problem.detail(),
				problem.remedy());
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
		return new ReleaseSummary(newest.release(), newest.revision(), newest.status(), newest.modifiedAt(), facts,
				tags);
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
