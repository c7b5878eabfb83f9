package io.upgradeconsole.release;

import java.util.List;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Problem;

/**
 * The releases of all configured clusters.
 *
 * @param releases by cluster, namespace and name
 * @param unreadable the clusters that could not be read, and why; the others still count
 */
public record ReleaseInventory(List<ReleaseSummary> releases, List<Unreadable> unreadable) {

	/** A cluster that could not be read. */
	public record Unreadable(ClusterName cluster, Problem problem) {

	}

}
