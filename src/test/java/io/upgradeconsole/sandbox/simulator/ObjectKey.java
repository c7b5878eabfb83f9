package io.upgradeconsole.sandbox.simulator;

import java.util.Comparator;

/**
 * Where an object lies among those of its type; the namespace is empty for cluster-wide
 * ones.
 */
record ObjectKey(String namespace, String name) implements Comparable<ObjectKey> {

	private static final Comparator<ObjectKey> ORDER = Comparator.comparing(ObjectKey::namespace)
		.thenComparing(ObjectKey::name);

	static ObjectKey of(ResourceType type, String namespace, String name) {
		return new ObjectKey(type.namespaced() ? namespace : "", name);
	}

	@Override
	public int compareTo(ObjectKey other) {
		return ORDER.compare(this, other);
	}

}
