package io.upgradeconsole.plan;

/**
 * Where a check of images stands.
 */
public enum ImageCheckState {

	/** The cluster is being asked. */
	RUNNING,
	/** Every image has its answer. */
	DONE,
	/** The console ended before that. */
	INTERRUPTED

}
