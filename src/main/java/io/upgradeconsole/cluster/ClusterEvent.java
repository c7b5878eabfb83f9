package io.upgradeconsole.cluster;

import java.time.Instant;

/**
 * What the cluster has noted about an object. It forgets after an hour or so.
 *
 * @param warning whether the cluster calls it one
 * @param reason its word for it, such as {@code FailedScheduling}
 * @param message its words, which may quote whatever a probe or a command has printed
 * @param kind of the object
 * @param name of the object
 * @param count how often it has happened
 * @param firstAt when it happened first
 * @param lastAt when it happened last
 */
public record ClusterEvent(boolean warning, String reason, String message, String kind, String name, int count,
		Instant firstAt, Instant lastAt) {

	/** The object, such as {@code Pod/zymtrace-web-7d4f9-x2x7k}. */
	public String object() {
		return this.kind + "/" + this.name;
	}

}
