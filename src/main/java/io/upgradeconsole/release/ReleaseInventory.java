package io.upgradeconsole.release;

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
public record ReleaseInventory(List<ReleaseSummary> releases, List<Unreadable> unreadable) {

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

}
