package io.upgradeconsole.preflight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmVersion;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Service;

/**
 * What has to hold before anything is planned.
 */
@Service
public class Preflight {

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterChecks cluster;

	private final ReleaseChecks release;

	private final Permissions permissions;

	private final Clock clock;

	Preflight(Helm helm, ChartRepository repository, ClusterChecks cluster, ReleaseChecks release,
			Permissions permissions, Clock clock) {
		this.helm = helm;
		this.repository = repository;
		this.cluster = cluster;
		this.release = release;
		this.permissions = permissions;
		this.clock = clock;
	}

	/**
	 * Asks everything that can be asked about a release. A question that cannot be
	 * answered is a failed check, not an error.
	 */
	public PreflightReport run(ReleaseRef ref, Actor actor) {
		this.permissions.require(actor, Action.READ, ref);
		List<PreflightCheck> checks = new ArrayList<>();
		checks.add(answered("helm-version", "Helm is there and new enough", this::helmVersion));
		checks.add(answered("cluster-reachable", "The cluster answers", () -> this.cluster.reachable(ref)));
		checks.add(answered("permissions", "The console's account may do what an upgrade does",
				() -> this.cluster.permissions(ref)));
		checks.add(answered("chart-repository", "The chart repository answers", this.release::repository));
		checks.add(answered("release-status", "No helm operation is unfinished", () -> this.release.status(ref)));
		checks.add(answered("deployed-chart-published", "The deployed chart is still published",
				() -> this.release.published(ref)));
		checks.add(answered("migrate-jobs", "No migrate Job is unfinished", () -> this.release.migrateJobs(ref)));
		checks.add(answered("running-images", "All services run one tag", () -> this.release.images(ref)));
		checks.add(answered("services-ready", "All services are ready", () -> this.release.ready(ref)));
		checks.add(answered("databases", "Where the databases live", () -> this.release.databases(ref)));
		checks.add(answered("disk", "There is room for logs", this.cluster::disk));
		return new PreflightReport(ref, checks, this.clock.instant());
	}

	/**
	 * Helm is there, and new enough.
	 * @return its version
	 * @throws ProblemException when it is not; the remedy says which setting to mend
	 */
	public HelmVersion requireTools() {
		HelmVersion version = this.helm.version(this.repository.home());
		if (!version.isSupported()) {
			throw Problem
				.unavailable("helm-too-old", "This helm is too old",
						"Helm " + version.text() + " does not know --reset-then-reuse-values, "
								+ "without which an upgrade silently resets values.",
						"Install helm 3.14 or newer and set console.helm.binary to it.")
				.asException();
		}
		return version;
	}

	private PreflightCheck helmVersion() {
		return PreflightCheck.passed("helm-version", "Helm is there and new enough",
				"Helm " + requireTools().text() + ".");
	}

	private static PreflightCheck answered(String code, String title, Supplier<PreflightCheck> question) {
		try {
			return question.get();
		}
		catch (ProblemException ex) {
			return PreflightCheck.failed(code, title, ex.problem().title() + ". " + ex.problem().detail(),
					ex.problem().remedy(), "");
		}
	}

}
