package io.upgradeconsole.plan;

/**
 * What a plan does to one object.
 *
 * @param object kind and name
 * @param source {@code manifest} or {@code hook}
 * @param action what happens to it
 * @param risk how much it matters
 * @param summary one sentence
 */
public record Change(String object, String source, Action action, Risk risk, String summary) {

	/** What happens to an object. */
	public enum Action {

		/** It is made. */
		CREATE,
		/** It is altered in place. */
		UPDATE,
		/** It is deleted and made again, as helm does with hooks. */
		RECREATE,
		/** It is deleted. */
		REMOVE

	}

	/** How much a change matters. */
	public enum Risk {

		/** Something is lost or taken away. */
		HIGH,
		/** Something is interrupted or replaced. */
		MEDIUM,
		/** Nothing is interrupted. */
		LOW

	}

}
