package io.upgradeconsole.release;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Deployments;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Collects all releases of the chart. Which there are, and in which state, is asked each
 * time; of each state only one record is read, and only once.
 */
@Component
class ReleaseCollector {

	private static final int AT_ONCE = 8;

	private final ClusterProperties clusters;

	private final ReleaseRecords records;

	private final PerState<ReleaseOutline> outlines;

	private final Deployments deployments;

	private final ChartRepository repository;

	private final SideBySide sideBySide;

	ReleaseCollector(ClusterProperties clusters, ReleaseRecords records, Deployments deployments,
			ChartRepository repository, SideBySide sideBySide) {
		this.clusters = clusters;
		this.records = records;
		this.outlines = new PerState<>((record) -> ReleaseOutline.of(records.outline(record)));
		this.deployments = deployments;
		this.repository = repository;
		this.sideBySide = sideBySide;
	}

	ReleaseInventory inventory() {
		return ReleaseInventory.joined(this.sideBySide.each(this.clusters.clusters(), AT_ONCE, this::inventory));
	}

	RunningServices running(List<ListedRelease> releases) {
		Map<ClusterName, List<ListedRelease>> byCluster = releases.stream()
			.collect(Collectors.groupingBy((listed) -> listed.release().cluster(), LinkedHashMap::new,
					Collectors.toList()));
		return RunningServices.joined(this.sideBySide.each(List.copyOf(byCluster.keySet()), AT_ONCE,
				(cluster) -> running(cluster,
						byCluster.get(cluster)
							.stream()
							.collect(Collectors.groupingBy((listed) -> listed.release().namespace(), LinkedHashMap::new,
									Collectors.toList())))));
	}

	private RunningServices running(ClusterName cluster, Map<Namespace, List<ListedRelease>> namespaces) {
		if (namespaces.size() > AT_ONCE && this.clusters.access(cluster).namespaces().isEmpty()) {
			try {
				Map<String, Map<String, Deployments.Glance>> all = this.deployments.of(cluster);
				return RunningServices.joined(namespaces.entrySet()
					.stream()
					.map((entry) -> running(entry.getValue(), all.getOrDefault(entry.getKey().value(), Map.of())))
					.toList());
			}
			catch (ProblemException ex) {
				// whoever may not see all may still see each of them; one that is silent
				// is so
				// for each
				if (!ex.problem().type().equals("cluster-forbids")) {
					return new RunningServices(Map.of(), List.of(ex.problem()));
				}
			}
		}
		return RunningServices.joined(this.sideBySide.each(List.copyOf(namespaces.entrySet()), AT_ONCE,
				(entry) -> running(cluster, entry.getKey(), entry.getValue())));
	}

	private ReleaseInventory inventory(ClusterAccess cluster) {
		try {
			Map<ReleaseRef, List<RecordRef>> histories = this.records.current(cluster)
				.stream()
				.sorted(Comparator.comparing(RecordRef::revision).reversed())
				.collect(Collectors.groupingBy(RecordRef::release, LinkedHashMap::new, Collectors.toList()));
			Map<Namespace, List<List<RecordRef>>> namespaces = histories.values()
				.stream()
				.collect(Collectors.groupingBy((history) -> history.get(0).release().namespace(), LinkedHashMap::new,
						Collectors.toList()));
			return ReleaseInventory
				.joined(this.sideBySide.each(List.copyOf(namespaces.values()), AT_ONCE, this::inventoryOfNamespace));
		}
		catch (ProblemException ex) {
			return ReleaseInventory.without(cluster.clusterName(), ex.problem());
		}
	}

	private ReleaseInventory inventoryOfNamespace(List<List<RecordRef>> histories) {
		this.outlines.together(histories.stream().map(ReleaseCollector::base).toList(), this::outlines);
		return ReleaseInventory.joined(histories.stream().map(this::inventory).toList());
	}

	private Map<RecordRef, ReleaseOutline> outlines(List<RecordRef> records) {
		Map<RecordRef, ReleaseOutline> outlines = new HashMap<>();
		this.records.outlines(records).forEach((record, outline) -> outlines.put(record, ReleaseOutline.of(outline)));
		return outlines;
	}

	private static RecordRef base(List<RecordRef> newestFirst) {
		return RecordRef.upgradeBase(newestFirst).orElseThrow();
	}

	private ReleaseInventory inventory(List<RecordRef> newestFirst) {
		RecordRef newest = newestFirst.get(0);
		try {
			ReleaseOutline outline = this.outlines.get(base(newestFirst));
			boolean ours = outline.chart().equals(this.repository.source().chart());
			return ours ? ReleaseInventory.of(new ListedRelease(newest.release(), newest.revision(), newest.status(),
					newest.modifiedAt(), newest.uid(), outline)) : ReleaseInventory.EMPTY;
		}
		catch (ProblemException ex) {
			if (RecordFacts.isUnreadable(ex)) {
				return ReleaseInventory.without(newest.release(), ex.problem());
			}
			if (RecordFacts.isGone(ex)) {
				return ReleaseInventory.EMPTY;
			}
			throw ex;
		}
	}

	private RunningServices running(ClusterName cluster, Namespace namespace, List<ListedRelease> releases) {
		try {
			return running(releases, this.deployments.of(cluster, namespace));
		}
		catch (ProblemException ex) {
			return new RunningServices(Map.of(), List.of(ex.problem()));
		}
	}

	private static RunningServices running(List<ListedRelease> releases, Map<String, Deployments.Glance> running) {
		return new RunningServices(
				releases.stream()
					.collect(Collectors.toMap(ListedRelease::release, (listed) -> listed.services(running))),
				List.of());
	}

}
