package io.upgradeconsole.cluster;

/**
 * How far a pod is that was made to pull an image.
 *
 * @param state how far
 * @param reason the kubelet's or the scheduler's word for it, empty where there is none
 * @param message what they say about it, empty where they say nothing
 */
public record PullObservation(State state, String reason, String message) {

	/** How far a pull is. */
	public enum State {

		/** Nothing is known yet. */
		WAITING,
		/** No node takes the pod. */
		UNSCHEDULED,
		/** The kubelet has tried, in vain, and will try again. */
		FAILING,
		/** The image is on the node, whatever became of the container afterwards. */
		PULLED,
		/** The pod ended before it was pulled. */
		ENDED

	}

}
