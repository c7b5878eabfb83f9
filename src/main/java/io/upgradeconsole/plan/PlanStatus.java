package io.upgradeconsole.plan;

/**
 * Where a plan stands.
 */
public enum PlanStatus {

	/** It can be approved and started. */
	READY,
	/** A finding keeps it from running. */
	BLOCKED,
	/** What it was made from has changed. */
	STALE,
	/** It was not started in time. */
	EXPIRED,
	/** An operation runs it, or has run it. */
	STARTED,
	/** Somebody who may approve it has said no. */
	REJECTED,
	/** Who asked for it wants it no more. */
	WITHDRAWN

}
