package io.upgradeconsole.overview;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.operation.HelmProcesses;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.Attempt;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds out what keeps a release pending. It only looks: what is done about it is up to a
 * person.
 */
@Service
public class PendingReleases {

	private final Releases releases;

	private final UpgradeService operations;

	private final RevisionOrigins origins;

	private final HelmProcesses processes;

	private final Workloads workloads;

	private final Permissions permissions;

	PendingReleases(Releases releases, UpgradeService operations, RevisionOrigins origins, HelmProcesses processes,
			Workloads workloads, Permissions permissions) {
		this.releases = releases;
		this.operations = operations;
		this.origins = origins;
		this.processes = processes;
		this.workloads = workloads;
		this.permissions = permissions;
	}

	/**
	 * What is known of it.
	 * @return nothing where the release is not pending
	 */
	public Optional<PendingRelease> of(ReleaseRef release, Actor reader) {
		this.permissions.require(reader, Action.READ, release);
		return this.releases.attempt(release)
			.filter((attempt) -> attempt.status().startsWith("pending-"))
			.map((attempt) -> look(release, attempt));
	}

	/**
	 * What is known of it.
	 * @throws io.upgradeconsole.target.ProblemException when the release is not pending
	 */
	public PendingRelease required(ReleaseRef release, Actor reader) {
		return of(release, reader).orElseThrow(() -> Problem
			.conflict("release-not-pending", "This release is not pending",
					"Helm records no unfinished operation on '" + release + "'.", "There is nothing to be undone.")
			.asException());
	}

	private PendingRelease look(ReleaseRef release, Attempt attempt) {
		Optional<Operation> active = this.operations.active(release);
		Operation holder = active
			.or(() -> this.origins.of(release, attempt.since())
				.flatMap((origin) -> this.operations.ofPlan(origin.planId())))
			.orElse(null);
		boolean here = holder != null && this.processes.isHere(holder.id());
		String prefix = attempt.deployed().namePrefix();
		List<LiveJob> jobs = this.workloads.jobs(release.cluster(), release.namespace())
			.stream()
			.filter((job) -> job.name().startsWith(prefix + "-"))
			.toList();
		return new PendingRelease(release, attempt, holder, active.isPresent(), here,
				(holder != null) ? this.processes.of(holder.id()).orElse(null) : null,
				jobs.stream()
					.filter((job) -> job.name().equals(prefix + "-migrate") && job.state() == LiveJob.State.ACTIVE)
					.map(LiveJob::createdAt)
					.findFirst()
					.orElse(null),
				lastMade(release.cluster(), release.namespace(), prefix, jobs));
	}

	private PendingRelease.@Nullable Made lastMade(ClusterName cluster, Namespace namespace, String prefix,
			List<LiveJob> jobs) {
		Stream<PendingRelease.Made> others = Stream.concat(
				this.workloads.workloads(cluster, namespace)
					.stream()
					.map((workload) -> made(workload.kind(), workload.name(), workload.createdAt())),
				this.workloads.pods(cluster, namespace)
					.stream()
					.map((pod) -> made("Pod", pod.name(), pod.createdAt())));
		return Stream.concat(others, jobs.stream().map((job) -> made("Job", job.name(), job.createdAt())))
			.filter((made) -> made.object().contains("/" + prefix + "-"))
			.max(Comparator.comparing(PendingRelease.Made::at))
			.orElse(null);
	}

	private static PendingRelease.Made made(String kind, String name, Instant at) {
		return new PendingRelease.Made(kind + "/" + name, at);
	}

}
