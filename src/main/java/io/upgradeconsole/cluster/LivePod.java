package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A pod as it is in the cluster now.
 *
 * @param name its name
 * @param labels its labels
 * @param phase such as {@code Running}
 * @param ready whether it is ready
 * @param restarts of all its containers together
 * @param createdAt when it was made
 * @param readySince when it last became ready, or {@code null} while it is not
 * @param containers images of its containers, those for its start first, and what they
 * wait for
 */
public record LivePod(String name, Map<String, String> labels, String phase, boolean ready, int restarts,
		Instant createdAt, @Nullable Instant readySince, List<Container> containers) {

	/**
	 * One container of a pod.
	 *
	 * @param image as the pod names it
	 * @param waiting the reason it waits for, such as {@code ImagePullBackOff}, or
	 * {@code null}
	 * @param message what the kubelet says about it, empty where it says nothing
	 */
	public record Container(String image, @Nullable String waiting, String message) {

		/** Whether it waits for an image that cannot be pulled. */
		public boolean cannotPull() {
			return "ImagePullBackOff".equals(this.waiting) || "ErrImagePull".equals(this.waiting)
					|| "InvalidImageName".equals(this.waiting);
		}

	}

	/**
	 * The first container that waits for an image that cannot be pulled, or {@code null}.
	 */
	public @Nullable Container unpullable() {
		return this.containers.stream().filter(Container::cannotPull).findFirst().orElse(null);
	}

}
