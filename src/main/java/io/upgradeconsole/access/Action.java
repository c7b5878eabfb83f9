package io.upgradeconsole.access;

/**
 * What can be done with the console, as far as it takes a permission.
 */
public enum Action {

	/** See releases, plans and operations, and values files with their secrets hidden. */
	READ("look at this"),
	/** Make a plan. */
	PLAN("plan a change"),
	/** Plan the way back. */
	PLAN_ROLLBACK("plan a rollback"),
	/** Approve or reject a plan; whose plans is up to the approval policy. */
	APPROVE("approve or reject a plan"),
	/** Allow a plan to start in a freeze; which freezes is up to these. */
	OVERRIDE_FREEZE("override this freeze"),
	/** Take back what somebody else has planned; one's own takes no permission. */
	WITHDRAW("take back another person's plan"),
	/** Start an approved plan. */
	START("start an operation"),
	/** Roll back without a second person. */
	ROLL_BACK("roll back without a second person"),
	/** Cancel a running operation. */
	CANCEL("cancel an operation"),
	/** Read the audit trail. */
	READ_AUDIT("read the audit trail"),
	/** Take the audit trail out of the console. */
	EXPORT_AUDIT("export the audit trail"),
	/** Have it checked that the audit trail is as it was written. */
	VERIFY_AUDIT("verify the audit trail"),
	/** See how the console is set up, and how what it depends on is. */
	READ_SETTINGS("look at the console's settings"),
	/** Verify a release against its expectation. */
	VERIFY("verify a release"),
	/** Have the cluster pull a plan's images. */
	CHECK_IMAGES("have the cluster pull images"),
	/** Store a values file. */
	UPLOAD_VALUES("store a values file"),
	/** Take a values file out of the console with its secrets in clear. */
	TAKE_SECRETS("download a values file with its secrets in clear");

	private final String words;

	Action(String words) {
		this.words = words;
	}

	/** The action as it stands behind "may not". */
	String words() {
		return this.words;
	}

}
