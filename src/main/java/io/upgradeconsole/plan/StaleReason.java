package io.upgradeconsole.plan;

/**
 * One thing that has changed since a plan was made.
 *
 * @param code stable name, such as {@code release-moved}
 * @param detail what it was then, and what it is now
 */
public record StaleReason(String code, String detail) {

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

}
