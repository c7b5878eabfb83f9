package io.upgradeconsole.preflight;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * What is asked of the release and of the chart repository.
 */
@Component
class ReleaseChecks {

	private final Releases releases;

	private final Workloads workloads;

	private final ChartRepository repository;

	private final Clock clock;

	ReleaseChecks(Releases releases, Workloads workloads, ChartRepository repository, Clock clock) {
		this.releases = releases;
		this.workloads = workloads;
		this.repository = repository;
		this.clock = clock;
	}

	PreflightCheck repository() {
		List<PublishedChart> charts = this.repository.refresh();
		String where = this.repository.source().repository() + " (" + this.repository.source().url()
				+ "), added in the console's own helm configuration";
		if (charts.isEmpty()) {
			return PreflightCheck.failed("chart-repository", "The chart repository answers",
					where + ", lists no chart '" + this.repository.source().chart() + "'.",
					"Check console.helm.repository.url and .chart.", "");
		}
		return PreflightCheck.passed("chart-repository", "The chart repository answers",
				where + ", was refreshed just now and lists " + charts.size() + " versions; the newest is "
						+ charts.get(0).version() + " with appVersion " + charts.get(0).appVersion() + ".");
	}

	PreflightCheck published(ReleaseRef release) {
		String title = "The deployed chart is still published";
		String deployed = this.releases.summary(release).facts().chartVersion();
		return this.repository.published()
			.stream()
			.filter((chart) -> chart.version().value().equals(deployed))
			.findFirst()
			.map((chart) -> PreflightCheck.passed("deployed-chart-published", title,
					"Chart " + deployed + " with appVersion " + chart.appVersion() + " is listed."))
			.orElseGet(() -> PreflightCheck.warning("deployed-chart-published", title,
					"Chart " + deployed + " is not listed any more.",
					"Path A uses the chart from the release record. To move on, use path C to a version that is listed.",
					"helm search repo " + this.repository.source().reference() + " --versions"));
	}

	PreflightCheck status(ReleaseRef release) {
		String title = "No helm operation is unfinished";
		ReleaseSummary summary = this.releases.summary(release);
		String evidence = "Revision " + summary.revision() + " has the status '" + summary.status() + "'";
		if (summary.isPending()) {
			Duration age = Duration.between(summary.updatedAt(), this.clock.instant());
			return PreflightCheck.failed("release-status", title,
					evidence + " for " + Math.max(0, age.toMinutes()) + " minutes.",
					"If nobody runs helm on it any more, roll it back to its last good revision.",
					"helm history " + release.name() + " -n " + release.namespace());
		}
		if (summary.status().equals("failed")) {
			return PreflightCheck.warning("release-status", title, evidence + ".",
					"Find out why it failed before you upgrade again.",
					"helm history " + release.name() + " -n " + release.namespace());
		}
		return PreflightCheck.passed("release-status", title, evidence + ".");
	}

	PreflightCheck migrateJobs(ReleaseRef release) {
		String title = "No migrate Job is unfinished";
		String job = this.releases.summary(release).facts().namePrefix() + "-migrate";
		return this.workloads.jobs(release.cluster(), release.namespace())
			.stream()
			.filter((each) -> each.name().equals(job) && each.state() != LiveJob.State.SUCCEEDED)
			.findFirst()
			.map((each) -> PreflightCheck.warning("migrate-jobs", title,
					"Job " + job + " of " + each.createdAt() + " "
							+ ((each.state() == LiveJob.State.ACTIVE) ? "is still at work." : "has failed."),
					"Read its log; the schema may be half-way. An upgrade deletes the Job and runs a new one.",
					"kubectl logs -n " + release.namespace() + " job/" + job + " --tail=100"))
			.orElseGet(() -> PreflightCheck.passed("migrate-jobs", title,
					"There is none: helm deletes the Job when it has succeeded."));
	}

	PreflightCheck images(ReleaseRef release) {
		String title = "All services run one tag";
		ReleaseSummary summary = this.releases.summary(release);
		Map<String, List<String>> services = new LinkedHashMap<>();
		summary.imageTags()
			.forEach((service, tag) -> services.computeIfAbsent(tag, (key) -> new ArrayList<>()).add(service));
		String evidence = services.entrySet()
			.stream()
			.map((tag) -> tag.getKey() + " (" + String.join(", ", tag.getValue()) + ")")
			.collect(Collectors.joining("; "));
		if (services.size() <= 1 && summary.facts().pins().isEmpty()) {
			return PreflightCheck.passed("running-images", title, evidence + ".");
		}
		String pins = summary.facts().pins().isEmpty() ? "no service is pinned in the values"
				: "pinned in the values: " + String.join(", ", summary.facts().pins().keySet());
		return PreflightCheck.warning("running-images", title, evidence + "; " + pins + ".",
				"A pinned service does not follow the common tag. Set its image.tag to null in a values file to let it follow.",
				"helm get values " + release.name() + " -n " + release.namespace());
	}

	PreflightCheck ready(ReleaseRef release) {
		String title = "All services are ready";
		ReleaseFacts facts = this.releases.summary(release).facts();
		List<LiveWorkload> live = this.workloads.workloads(release.cluster(), release.namespace());
		List<String> wrong = facts.services()
			.keySet()
			.stream()
			.filter((service) -> live.stream()
				.noneMatch((workload) -> workload.isRolledOut()
						&& ReleaseFacts.serviceName(workload.name(), facts.namePrefix()).equals(service)))
			.toList();
		return wrong.isEmpty()
				? PreflightCheck.passed("services-ready", title, "All " + facts.services().size() + " are rolled out.")
				: PreflightCheck.warning("services-ready", title,
						"Not ready, or gone: " + String.join(", ", wrong) + ".",
						"An upgrade replaces them all and may well mend this; know the reason first.",
						"kubectl get pods -n " + release.namespace());
	}

	PreflightCheck databases(ReleaseRef release) {
		Map<String, String> modes = this.releases.summary(release).facts().databaseModes();
		return PreflightCheck.info("databases", "Where the databases live",
				modes.entrySet()
					.stream()
					.map((mode) -> mode.getKey() + ": " + mode.getValue())
					.collect(Collectors.joining(", "))
						+ (modes.containsValue("create")
								? ". Those in mode create are on volumes of this cluster; snapshot them first."
								: ". None is in this cluster."));
	}

}
