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
 * @param owner what made it, such as {@code Job/zymtrace-migrate}; empty where it was
 * made by hand
 * @param phase such as {@code Running}
 * @param ready whether it is ready
 * @param terminating whether it was told to end
 * @param restarts of all its containers together
 * @param createdAt when it was made
 * @param readySince when it last became ready, or {@code null} while it is not
 * @param unscheduled why no node takes it, or {@code null}
 * @param containers its containers, those for its start first
 */
public record LivePod(String name, Map<String, String> labels, String owner, String phase, boolean ready,
		boolean terminating, int restarts, Instant createdAt, @Nullable Instant readySince,
		@Nullable String unscheduled, List<Container> containers) {

	/**
	 * One container of a pod.
	 *
	 * @param name its name
	 * @param init whether it runs before the others
	 * @param image as the pod names it
	 * @param digest of the image that it runs, such as {@code sha256:4f...}; empty until
	 * it is pulled
	 * @param waiting the reason it waits for, such as {@code ImagePullBackOff}, or
	 * {@code null}
	 * @param message what the kubelet says about it, empty where it says nothing
	 * @param restarts how often it was started again
	 * @param exit how it ended the last time, or {@code null} where it never did
	 */
	public record Container(String name, boolean init, String image, String digest, @Nullable String waiting,
			String message, int restarts, @Nullable Exit exit) {

		/** Whether it waits for an image that cannot be pulled. */
		public boolean cannotPull() {
			return "ImagePullBackOff".equals(this.waiting) || "ErrImagePull".equals(this.waiting)
					|| "InvalidImageName".equals(this.waiting);
		}

	}

	/**
	 * How a container ended.
	 *
	 * @param code its exit code
	 * @param reason the kubelet's word for it, such as {@code OOMKilled}; may be empty
	 * @param at when, or {@code null} where that is not known
	 */
	public record Exit(int code, String reason, @Nullable Instant at) {
	}

	/**
	 * Whether it is started again and again, and never gets ready.
	 */
	public boolean isCrashLooping() {
		return !this.ready
				&& this.containers.stream().anyMatch((container) -> "CrashLoopBackOff".equals(container.waiting()));
	}

	/**
	 * The first container that waits for an image that cannot be pulled, or {@code null}.
	 */
	public @Nullable Container unpullable() {
		return this.containers.stream().filter(Container::cannotPull).findFirst().orElse(null);
	}

}
