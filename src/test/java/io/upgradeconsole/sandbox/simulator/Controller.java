package io.upgradeconsole.sandbox.simulator;

import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the cluster one step nearer to what an object asks for.
 */
@FunctionalInterface
interface Controller {

	/**
	 * Called with the store's monitor held.
	 * @return the object's new status, empty to leave it
	 */
	Optional<ObjectNode> reconcile(KubeObject object);

}
