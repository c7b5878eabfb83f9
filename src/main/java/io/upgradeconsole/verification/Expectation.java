package io.upgradeconsole.verification;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a release should be: its revision, and the workloads that the revision's manifest
 * <em>and hooks</em> name. A check that reads only the manifest is blind to the services.
 *
 * @param release which release
 * @param revision the revision that should be the newest, and deployed
 * @param workloads what should run
 * @param content the record whose objects should be there, or {@code null} where helm
 * keeps none; it holds secrets, so an expectation stays in memory
 * @param goesLater objects that may still be there, such as
 * {@code Deployment/zymtrace-web}: they are removed when the verification has passed, or
 * stay for their data
 */
public record Expectation(ReleaseRef release, Revision revision, List<Workload> workloads,
		@Nullable ReleaseRecord content, Set<String> goesLater) {

	private static final List<String> INSTALLING = List.of("pre-install", "post-install", "pre-upgrade",
			"post-upgrade");

	public Expectation {
		workloads = List.copyOf(workloads);
		goesLater = Set.copyOf(goesLater);
	}

	/**
	 * What should run.
	 * @param content the record whose objects should be there, or {@code null} where helm
	 * keeps none
	 */
	public Expectation(ReleaseRef release, Revision revision, List<Workload> workloads,
			@Nullable ReleaseRecord content) {
		this(release, revision, workloads, content, Set.of());
	}

	/** What should run, of a revision that helm keeps no record of. */
	public Expectation(ReleaseRef release, Revision revision, List<Workload> workloads) {
		this(release, revision, workloads, null);
	}

	/**
	 * What a revision's record says. Where helm has rolled back, the record may be that
	 * of an earlier revision than the newest: its hooks are what should run again.
	 * @param revision the revision that should be the newest
	 * @param content the record whose objects should be there
	 */
	public static Expectation of(ReleaseRef release, Revision revision, ReleaseRecord content) {
		return new Expectation(release, revision, workloads(content.objects()), content);
	}

	/**
	 * The same, where some objects may still be there.
	 * @param objects each such as {@code Deployment/zymtrace-web}
	 */
	public Expectation apartFrom(Collection<String> objects) {
		return new Expectation(this.release, this.revision, this.workloads, this.content, Set.copyOf(objects));
	}

	/**
	 * The workloads among rendered objects that are there after an upgrade: not those of
	 * hooks that run at another time, or that helm deletes when they have succeeded.
	 */
	public static List<Workload> workloads(List<ManifestObject> objects) {
		return objects.stream()
			.filter((object) -> object.kind().equals("Deployment") || object.kind().equals("StatefulSet"))
			.filter(Expectation::isLasting)
			.map((object) -> new Workload(object.kind(), object.name(), object.images()))
			.distinct()
			.toList();
	}

	/** Whether an object is still there when an upgrade has ended well. */
	static boolean isLasting(ManifestObject object) {
		return object.source() == ManifestObject.Source.MANIFEST
				|| (isInstalled(object) && !object.annotation("helm.sh/hook-delete-policy").contains("hook-succeeded"));
	}

	/** Whether an install or an upgrade makes an object, be it for a moment. */
	static boolean isInstalled(ManifestObject object) {
		return object.source() == ManifestObject.Source.MANIFEST
				|| INSTALLING.stream().anyMatch(object.annotation("helm.sh/hook")::contains);
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
