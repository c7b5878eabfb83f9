package io.upgradeconsole.target;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each of several clusters a colour, and refuses what would let one be mistaken for
 * another.
 */
final class ClusterColors {

	private ClusterColors() {
	}

	/**
	 * The clusters, those without a colour with one that nobody has chosen. A single one
	 * needs none: there is nothing to tell it from.
	 */
	static List<ClusterAccess> assigned(List<ClusterAccess> clusters) {
		requireDistinct(clusters);
		if (clusters.size() == 1) {
			return clusters;
		}
		Deque<ClusterColor> free = new ArrayDeque<>(Arrays.asList(ClusterColor.values()));
		clusters.forEach((cluster) -> free.remove(cluster.color()));
		List<ClusterAccess> coloured = new ArrayList<>();
		for (ClusterAccess cluster : clusters) {
			coloured.add((cluster.color() != null) ? cluster : cluster.withColor(free.poll()));
		}
		return coloured;
	}

	private static void requireDistinct(List<ClusterAccess> clusters) {
		Set<String> names = new HashSet<>();
		for (int i = 0; i < clusters.size(); i++) {
			ClusterAccess cluster = clusters.get(i);
			if (!names.add(cluster.name())) {
				throw new SettingException("console.clusters[" + i + "].name",
						"is '" + cluster.name() + "', as that of a cluster before it.",
						"Give each cluster a name of its own: releases, plans and the audit trail know it by that.");
			}
			for (ClusterAccess other : clusters.subList(0, i)) {
				if (cluster.color() != null && cluster.color() == other.color()
						&& cluster.production() != other.production()) {
					throw new SettingException("console.clusters[" + i + "].color",
							"is " + cluster.color().code() + ", as that of '" + other.name()
									+ "', and only one of the two is production.",
							"Give one of them another colour of " + codes() + ", or none: then the console chooses.");
				}
			}
		}
	}

	private static String codes() {
		return String.join(", ", Arrays.stream(ClusterColor.values()).map(ClusterColor::code).toList());
	}

}
