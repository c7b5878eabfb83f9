package io.upgradeconsole.operation.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.ClusterEvent;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.ImageChange;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Expectation;

/**
 * What of a cluster an operation is about: by the objects that its plan renders.
 *
 * @param release which release
 * @param base its newest revision when the plan was made
 * @param startedAt when the operation began
 * @param planned the workloads that shall run in the end
 * @param hooks those of them, and the Jobs, that are hooks
 * @param objects the names of all objects, those that go among them
 * @param prefix what the names of all workloads begin with
 */
record Subject(ReleaseRef release, Revision base, Instant startedAt, List<Expectation.Workload> planned,
		Set<String> hooks, Set<String> objects, String prefix) {

	static Subject of(Operation operation, Plan plan) {
		PlanContent content = plan.content();
		List<String[]> keys = content.objectDigests().keySet().stream().map((key) -> key.split("[/#]")).toList();
		return new Subject(plan.release(), plan.baseRevision(), operation.startedAt(), content.workloads(),
				keys.stream()
					.filter((key) -> key[0].equals("HOOK"))
					.map((key) -> key[1] + "/" + key[3])
					.collect(Collectors.toSet()),
				Stream.concat(keys.stream().map((key) -> key[3]), content.changes().stream().map(Subject::name))
					.collect(Collectors.toSet()),
				prefix(content.workloads(), content.images()));
	}

	/** Those that the plan removes it does not render. */
	private static String name(Change change) {
		return change.object().substring(change.object().lastIndexOf(' ') + 1);
	}

	/** The plan knows the services' names, and the names of their objects. */
	private static String prefix(List<Expectation.Workload> workloads, List<ImageChange> images) {
		return workloads.stream()
			.map(Expectation.Workload::name)
			.flatMap((name) -> images.stream()
				.map(ImageChange::service)
				.filter((service) -> name.endsWith("-" + service))
				.map((service) -> name.substring(0, name.length() - service.length())))
			.findFirst()
			.orElse("");
	}

	String service(String workload) {
		return (workload.startsWith(this.prefix) && workload.length() > this.prefix.length())
				? workload.substring(this.prefix.length()) : workload;
	}

	boolean isHook(String object) {
		return this.hooks.contains(object);
	}

	/** By name, the image that each workload shall run. */
	Map<String, String> plannedImages() {
		Map<String, String> images = new TreeMap<>();
		this.planned.forEach((workload) -> images.put(workload.toString().replace(' ', '/'),
				workload.images().isEmpty() ? "" : workload.images().get(0)));
		return images;
	}

	/** The services before anything was seen of them. */
	List<Picture.Service> expected() {
		return plannedImages().entrySet()
			.stream()
			.map((image) -> new Picture.Service(service(image.getKey().substring(image.getKey().indexOf('/') + 1)),
					image.getKey(), isHook(image.getKey()), null, image.getValue(), null))
			.sorted(Comparator.comparing(Picture.Service::name))
			.toList();
	}

	/** Whether a workload is the release's: planned, or on its way out. */
	boolean owns(LiveWorkload workload) {
		return this.objects.contains(workload.name());
	}

	/** Whether a Job is one that this operation has made helm make. */
	boolean owns(LiveJob job) {
		// the API knows whole seconds
		return isHook("Job/" + job.name()) && !job.createdAt().isBefore(this.startedAt.minusSeconds(1));
	}

	/** Whether an event is about one of the release's objects, and of this operation. */
	boolean concerns(ClusterEvent event) {
		return !event.lastAt().isBefore(this.startedAt.minusSeconds(1)) && this.objects.stream()
			.anyMatch((name) -> event.name().equals(name) || event.name().startsWith(name + "-"));
	}

}
