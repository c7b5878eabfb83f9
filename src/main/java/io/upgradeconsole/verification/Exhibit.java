package io.upgradeconsole.verification;

/**
 * Something that a person would look at, as it was when a verification looked, masked.
 *
 * @param kind what sort of thing
 * @param title which one
 * @param content its lines
 */
public record Exhibit(Kind kind, String title, String content) {

	/** What sort of thing it is. */
	public enum Kind {

		/** A pod that does not run as it should, and its events. */
		POD,
		/** The last lines of a container. */
		LOG,
		/** The Services. */
		SERVICES,
		/** The Ingresses. */
		INGRESSES,
		/** The HorizontalPodAutoscalers. */
		AUTOSCALERS

	}

}
