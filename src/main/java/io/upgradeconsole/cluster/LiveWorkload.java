package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Deployment or StatefulSet as it is in the cluster now.
 *
 * @param kind {@code Deployment} or {@code StatefulSet}
 * @param name its name
 * @param createdAt when it was made: an upgrade makes those anew that are hooks
 * @param current whether its controller has seen the newest generation
 * @param desired how many replicas it asks for
 * @param updated how many run the newest template
 * @param ready how many are ready
 * @param total how many exist, old and new
 * @param images of its containers, in order
 * @param selector the labels of its pods
 * @param stuck why its rollout was given up, or {@code null}
 */
public record LiveWorkload(String kind, String name, Instant createdAt, boolean current, int desired, int updated,
		int ready, int total, List<String> images, Map<String, String> selector, @Nullable String stuck) {

	/**
	 * Whether all replicas run the newest template and are ready, and no old one is left.
	 */
	public boolean isRolledOut() {
		return this.current && this.updated >= this.desired && this.ready >= this.desired && this.total <= this.desired;
	}

	/** Whether a pod with these labels is this workload's. */
	public boolean selects(Map<String, String> labels) {
		return !this.selector.isEmpty() && labels.entrySet().containsAll(this.selector.entrySet());
	}

}
