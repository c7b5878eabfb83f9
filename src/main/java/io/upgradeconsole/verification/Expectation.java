package io.upgradeconsole.verification;

import java.util.List;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * What a release should be: its revision, and the workloads that the revision's manifest
 * <em>and hooks</em> name. A check that reads only the manifest is blind to the services.
 *
 * @param release which release
 * @param revision the revision that should be deployed
 * @param workloads what should run
 */
public record Expectation(ReleaseRef release, Revision revision, List<Workload> workloads) {

	public Expectation {
		workloads = List.copyOf(workloads);
	}

	/** The workloads among rendered objects. */
	public static List<Workload> workloads(List<ManifestObject> objects) {
		return objects.stream()
			.filter((object) -> object.kind().equals("Deployment") || object.kind().equals("StatefulSet"))
			.map((object) -> new Workload(object.kind(), object.name(), object.images()))
			.distinct()
			.toList();
	}

	/**
	 * One workload that should run.
	 *
	 * @param kind {@code Deployment} or {@code StatefulSet}
	 * @param name its name
	 * @param images the images of its containers, in order
	 */
	public record Workload(String kind, String name, List<String> images) {

		public Workload {
			images = List.copyOf(images);
		}

		@Override
		public String toString() {
			return this.kind + " " + this.name;
		}

	}

}
