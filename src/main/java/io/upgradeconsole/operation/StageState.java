package io.upgradeconsole.operation;

/**
 * How far a stage is.
 */
public enum StageState {

	/** The one before it is not done. */
	PENDING,
	/** Its plan is being made. */
	PLANNING,
	/** Its plan waits to be confirmed. */
	AWAITING_CONFIRMATION,
	/** Its operation runs. */
	RUNNING,
	/** Its operation succeeded, which takes a verification that passed. */
	DONE,
	/** It could not be planned, its plan is blocked, or its operation did not succeed. */
	FAILED,
	/** The staged upgrade stopped before it. */
	NOT_RUN

}
