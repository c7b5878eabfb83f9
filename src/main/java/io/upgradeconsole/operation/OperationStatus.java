package io.upgradeconsole.operation;

/**
 * Where an operation stands.
 */
public enum OperationStatus {

	/** Accepted, not begun. */
	QUEUED,
	/** At work. */
	RUNNING,
	/** Ended well: verification passed. */
	SUCCEEDED,
	/** Helm rolled back, and verification against the revision before passed. */
	ROLLED_BACK,
	/** Ended badly; the cause says how. */
	FAILED,
	/** Somebody cancelled it; the cause says what the services run now. */
	CANCELLED,
	/** The console lost it; what became of it has to be looked up. */
	INTERRUPTED;

	/** Whether it has ended, one way or another. */
	public boolean isEnded() {
		return this != QUEUED && this != RUNNING;
	}

}
