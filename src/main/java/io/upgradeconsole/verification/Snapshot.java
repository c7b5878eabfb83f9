package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;

/**
 * How a release was at one moment, in the few figures that are worth comparing.
 *
 * @param at when
 * @param revision its newest revision
 * @param status helm's word for that
 * @param workloads what ran, by name
 */
public record Snapshot(Instant at, int revision, String status, List<Workload> workloads) {

	public Snapshot {
		workloads = List.copyOf(workloads);
	}

	/**
	 * One workload.
	 *
	 * @param kind {@code Deployment} or {@code StatefulSet}
	 * @param name its name
	 * @param images of its containers, as its template names them
	 * @param digests of the images that its pods run, each once; none where no pod runs
	 * @param ready how many pods are ready
	 * @param desired how many it asks for
	 * @param restarts of all its pods together
	 */
	public record Workload(String kind, String name, List<String> images, List<String> digests, int ready, int desired,
			int restarts) {

		public Workload {
			images = List.copyOf(images);
			digests = List.copyOf(digests);
		}

	}

}
