package io.upgradeconsole.plan;

import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * What becomes of an object that a new chart has no longer.
 *
 * @param keptClaims the volume claims that are marked in the cluster to be kept
 */
record Removals(Set<String> keptClaims) {

	static final String CLAIM = "PersistentVolumeClaim";

	/**
	 * Whether helm deletes it: not what hooks made, nor what is marked to be kept. Helm
	 * goes by the mark in the cluster, which anybody can set.
	 */
	boolean deletes(ManifestObject old) {
		return old.source() == ManifestObject.Source.MANIFEST
				&& !old.annotation("helm.sh/resource-policy").equals("keep")
				&& !(old.kind().equals(CLAIM) && this.keptClaims.contains(old.name()));
	}

}
