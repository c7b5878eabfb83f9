package io.upgradeconsole.sandbox.simulator;

/**
 * One thing that happened, as watches tell it.
 */
record Change(long version, Type type, ResourceType resource, KubeObject object) {

	enum Type {

		ADDED, MODIFIED, DELETED

	}

}
