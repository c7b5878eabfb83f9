package io.upgradeconsole.preflight;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.release.Attempt;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;

import org.springframework.stereotype.Component;

/**
 * What is asked of the release.
 */
@Component
class ReleaseChecks {

	private static final UpgradeTimeout PATIENCE = UpgradeTimeout.parse("15m");

	private final Releases releases;

	private final Workloads workloads;

	private final Clock clock;

	ReleaseChecks(Releases releases, Workloads workloads, Clock clock) {
		this.releases = releases;
		this.workloads = workloads;
		this.clock = clock;
	}

	PreflightCheck found(ReleaseSummary release) {
		return PreflightCheck.passed("release-found", "The release is a backend",
				"'" + release.release().name() + "' is a release of the chart " + release.facts().chart() + ", version "
						+ release.facts().chartVersion() + ". It was found by its chart, not by its name.");
	}

	PreflightCheck status(ReleaseSummary release) {
		return release.status().equals("deployed") ? settled(release)
				: this.releases.attempt(release.release())
					.map((attempt) -> unsettled(release.release(), attempt))
					.orElseGet(() -> settled(release));
	}

	private static PreflightCheck settled(ReleaseSummary release) {
		return PreflightCheck.passed("release-status", "No helm operation is unfinished",
				"Revision " + release.revision() + " is deployed, since " + Moment.of(release.updatedAt()).utc() + ".");
	}

	private PreflightCheck unsettled(ReleaseRef release, Attempt attempt) {
		Duration age = Duration.between(attempt.since(), this.clock.instant());
		String evidence = "Revision " + attempt.revision() + " has the status '" + attempt.status() + "' for "
				+ Elapsed.of(age) + ", since " + Moment.of(attempt.since()).utc() + ". " + attempt.words();
		String history = new HelmCommand.History(release.name(), release.namespace()).display();
		if (!attempt.status().startsWith("pending-")) {
			return attempt.status().startsWith("uninstall")
					? PreflightCheck.failed("release-status", "This release was uninstalled", evidence,
							"Install it with helm; this console upgrades releases that exist.", history)
					: PreflightCheck.warning("release-status", "The last helm operation did not succeed", evidence,
							"Find out why before you upgrade again:", history);
		}
		String page = "/releases/" + release + "/pending";
		String told = evidence + " Helm renders and upgrades nothing until that ends.";
		if (attempt.lastGood() == null) {
			return PreflightCheck
				.failed("release-status", "A helm operation is unfinished", told,
						"Wait for it, if somebody runs it. No revision ran before it, so there is none to return to:",
						history)
				.withPage(page);
		}
		return PreflightCheck.failed("release-status", "A helm operation is unfinished", told,
				"Wait for it, if somebody runs it. If nobody does any more, return to revision " + attempt.lastGood()
						+ ", which ran before, and then plan an upgrade: helm's rollback leaves the services as they are.",
				new HelmCommand.Rollback(release.name(), attempt.lastGood(), release.namespace(), PATIENCE).display())
			.withPage(page);
	}

	PreflightCheck migrateJobs(ReleaseSummary release) {
		ReleaseRef ref = release.release();
		String job = release.facts().namePrefix() + "-migrate";
		return this.workloads.jobs(ref.cluster(), ref.namespace())
			.stream()
			.filter((each) -> each.name().equals(job) && each.state() != LiveJob.State.SUCCEEDED)
			.findFirst()
			.map((each) -> unfinished(ref, each))
			.orElseGet(() -> PreflightCheck.passed("migrate-jobs", "No migrate Job is unfinished",
					"There is none: helm deletes the Job when it has succeeded."));
	}

	private PreflightCheck unfinished(ReleaseRef release, LiveJob job) {
		boolean active = job.state() == LiveJob.State.ACTIVE;
		return PreflightCheck.warning("migrate-jobs",
				active ? "A migrate Job is still at work" : "The last migrate Job has failed",
				"Job " + job.name() + " was made " + Elapsed.of(Duration.between(job.createdAt(), this.clock.instant()))
						+ " ago and " + (active ? "has not ended." : "has failed."),
				"Its log says how far it came; the schema may be half-way. An upgrade deletes the Job and runs a new one.",
				"kubectl logs -n " + release.namespace() + " job/" + job.name() + " --tail=100");
	}

	PreflightCheck ready(ReleaseSummary release) {
		ReleaseFacts facts = release.facts();
		List<LiveWorkload> live = this.workloads.workloads(release.release().cluster(), release.release().namespace());
		List<String> wrong = facts.services()
			.keySet()
			.stream()
			.filter((service) -> live.stream()
				.noneMatch((workload) -> workload.isRolledOut()
						&& ReleaseFacts.serviceName(workload.name(), facts.namePrefix()).equals(service)))
			.toList();
		return wrong.isEmpty()
				? PreflightCheck.passed("services-ready", "All services are ready",
						"All " + facts.services().size() + " are rolled out.")
				: PreflightCheck.warning("services-ready", "Not every service is ready",
						"Not ready, or gone: " + String.join(", ", wrong) + ".",
						"An upgrade replaces them all and may well mend this; know the reason first:",
						"kubectl get pods -n " + release.release().namespace());
	}

	PreflightCheck databases(ReleaseSummary release) {
		Map<String, String> modes = release.facts().databaseModes();
		return PreflightCheck.info("databases",
				modes.containsValue("create") ? "Databases live in this cluster" : "The databases live elsewhere",
				modes.entrySet()
					.stream()
					.map((mode) -> mode.getKey() + ": " + mode.getValue())
					.collect(Collectors.joining(", "))
						+ (modes.containsValue("create")
								? ". Those in mode create are on volumes of this cluster; snapshot them first."
								: ". None is in this cluster."));
	}

}
