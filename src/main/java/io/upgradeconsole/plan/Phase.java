package io.upgradeconsole.plan;

/**
 * The parts of an operation, in their order.
 */
public enum Phase {

	/** Refresh the chart repository's index and see the target listed. */
	REPO_UPDATE("Refresh the chart repository"),
	/** Render again and compare with what was approved. */
	CHECK("Check that nothing changed since approval"),
	/** Run helm. */
	HELM("Run helm"),
	/** Put back what helm's rollback leaves as it is; only a rollback has this. */
	PUT_BACK("Put back what helm leaves"),
	/** Wait for rollouts. */
	WAIT_READY("Wait for the services"),
	/** Hold the cluster against the plan. */
	VERIFY("Verify against the cluster"),
	/** Keep the values that are in force as the newest version of the values file. */
	KEEP_VALUES("Keep the values file");

	private final String words;

	Phase(String words) {
		this.words = words;
	}

	/** The phase in words. */
	public String words() {
		return this.words;
	}

}
