package io.upgradeconsole.release;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * The releases of all configured clusters.
 *
 * @param releases by cluster, namespace and name
 * @param unreadable the clusters and releases that could not be read, and why; the others
 * still count
 */
public record ReleaseInventory(List<ListedRelease> releases, List<Unreadable> unreadable) {

	static final ReleaseInventory EMPTY = new ReleaseInventory(List.of(), List.of());

	/**
	 * What could not be read.
	 *
	 * @param cluster in which cluster
	 * @param release the release whose record cannot be understood, or {@code null} where
	 * it is the cluster that does not answer
	 * @param problem why
	 */
	public record Unreadable(ClusterName cluster, @Nullable ReleaseRef release, Problem problem) {

	}

	static ReleaseInventory of(ListedRelease release) {
		return new ReleaseInventory(List.of(release), List.of());
	}

	static ReleaseInventory without(ClusterName cluster, Problem problem) {
		return new ReleaseInventory(List.of(), List.of(new Unreadable(cluster, null, problem)));
	}

	static ReleaseInventory without(ReleaseRef release, Problem problem) {
		Problem told = Problem.unavailable(problem.type(), problem.title(), "'" + release + "': " + problem.detail(),
				problem.remedy());
		return new ReleaseInventory(List.of(), List.of(new Unreadable(release.cluster(), release, told)));
	}

	static ReleaseInventory joined(Collection<ReleaseInventory> parts) {
		return new ReleaseInventory(parts.stream()
			.flatMap((part) -> part.releases().stream())
			.sorted(Comparator.comparing((listed) -> listed.release().toString()))
			.toList(), parts.stream().flatMap((part) -> part.unreadable().stream()).toList());
	}

}
