package io.upgradeconsole.plan;

/**
 * One thing that has changed since a plan was made.
 *
 * @param code stable name, such as {@code release-moved}
 * @param detail what it was then, and what it is now
 */
public record StaleReason(String code, String detail) {

	/** The cluster's name leads to another cluster. */
	static final String OTHER_CLUSTER = "other-cluster";

	/** Another revision is the newest now. */
	static final String RELEASE_MOVED = "release-moved";

	/** The console's configuration leads to other commands. */
	static final String COMMANDS = "commands";

	/** The values file is not the one that was planned with. */
	static final String VALUES_FILE = "values-file";

	/** The chart under the planned version is another one. */
	static final String CHART = "chart";

	/** Helm no longer keeps the revision to return to. */
	static final String TARGET_GONE = "target-gone";

	/** Helm renders other objects. */
	static final String OBJECTS = "objects";

	/** What a page says above it, before anything was started. */
	public String title() {
		return this.code.equals(OTHER_CLUSTER) ? "This is another cluster now" : "The release has moved on";
	}

}
