package io.upgradeconsole.preflight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.RepositoryIndex;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What has to hold before anything is planned.
 */
@Service
public class Preflight {

	private final ToolChecks tools;

	private final ClusterChecks cluster;

	private final ReleaseChecks release;

	private final ImageOrigins images;

	private final RepositoryChecks repository;

	private final ChartRepository charts;

	private final Releases releases;

	private final Permissions permissions;

	private final SideBySide sideBySide;

	private final Clock clock;

	Preflight(ToolChecks tools, ClusterChecks cluster, ReleaseChecks release, ImageOrigins images,
			RepositoryChecks repository, ChartRepository charts, Releases releases, Permissions permissions,
			SideBySide sideBySide, Clock clock) {
		this.tools = tools;
		this.cluster = cluster;
		this.release = release;
		this.images = images;
		this.repository = repository;
		this.charts = charts;
		this.releases = releases;
		this.permissions = permissions;
		this.sideBySide = sideBySide;
		this.clock = clock;
	}

	/**
	 * Begins to ask everything that can be asked about a release. A question that cannot
	 * be answered is a check that says so, not an error.
	 */
	public PreflightRun begin(ReleaseRef ref, Actor actor) {
		this.permissions.require(actor, Action.READ, ref);
		Pending<ReleaseSummary> summary = this.sideBySide.start(() -> this.releases.summary(ref));
		Pending<RepositoryIndex> index = this.sideBySide.start(this.charts::refresh);
		List<Question> questions = new ArrayList<>();
		questions.add(helmVersion());
		questions.add(Question.of("helm-diff", "Is the plugin helm-diff installed?", this.tools::diffPlugin));
		questions.addAll(ofCluster(ref));
		questions.add(Question.of(Grants.CODE, Grants.QUESTION, () -> {
			Set<ObjectKind> kinds = new LinkedHashSet<>(summary.get().facts().kinds());
			kinds.add(Grants.LOOKED_UP);
			return this.cluster.grants(ref).plus(this.cluster.others(ref, kinds)).check(kinds);
		}));
		questions.add(Question.of("release-found", "Is it a backend?", () -> this.release.found(summary.get())));
		questions.addAll(ofRelease(summary));
		questions
			.add(Question.of("running-images", "Which images run, and why?", () -> this.images.check(summary.get())));
		questions
			.add(Question.of("databases", "Where do the databases live?", () -> this.release.databases(summary.get())));
		questions.add(ofRepository(index::get));
		questions.add(Question.of("deployed-chart-published", "Is the deployed chart still published?",
				() -> this.repository.deployed(index.get(), summary.get().facts().chartVersion())));
		questions.add(disk());
		return new PreflightRun(ref, summary, questions, this.sideBySide, this.clock);
	}

	/**
	 * Begins to ask what a plan wants to know, and no other finding tells: the databases
	 * and the images have findings of their own.
	 * @param target the chart that the repository has to list, or {@code null} where none
	 * is taken from it
	 * @param index the repository's, read for this plan, or {@code null} where none is
	 * asked
	 */
	public PlanPreflight begin(ReleaseRef ref, @Nullable ChartVersion target, @Nullable RepositoryIndex index) {
		Pending<ReleaseSummary> summary = this.sideBySide.start(() -> this.releases.summary(ref));
		Pending<Grants> grants = this.sideBySide.start(() -> this.cluster.grants(ref));
		Function<Set<ObjectKind>, Grants> ofKinds = (kinds) -> grants.get().plus(this.cluster.others(ref, kinds));
		List<Question> questions = new ArrayList<>(List.of(helmVersion()));
		questions.addAll(ofCluster(ref));
		questions.addAll(ofRelease(summary));
		if (index != null) {
			questions.add(ofRepository(() -> index));
		}
		if (index != null && target != null) {
			questions.add(Question.vital("target-published", "Is the target chart published?",
					() -> this.repository.target(index, target)));
		}
		questions.add(disk());
		return new PlanPreflight(new PreflightRun(ref, summary, questions, this.sideBySide, this.clock), summary,
				ofKinds);
	}

	/**
	 * Helm is there, and new enough.
	 * @throws ProblemException when it is not; the remedy says which setting to mend
	 */
	public void requireTools() {
		this.tools.required();
	}

	private Question helmVersion() {
		return Question.vital("helm-version", "Is helm there, and new enough?", this.tools::helm);
	}

	/** The second waits for the first, or they would measure each other. */
	private List<Question> ofCluster(ReleaseRef ref) {
		Pending<PreflightCheck> reachable = this.sideBySide.start(() -> this.cluster.reachable(ref));
		List<Question> questions = new ArrayList<>(
				List.of(Question.vital("cluster-reachable", "Does the cluster answer?", reachable::get),
						Question.of("api-budget", "Has the API server time for an upgrade?", () -> {
							reachable.get();
							return this.cluster.apiBudget(ref);
						})));
		if (this.cluster.runsInJobs()) {
			questions.add(Question.of("executor", "May the console's account run helm in a Job?",
					() -> this.cluster.executor(ref)));
		}
		return questions;
	}

	private List<Question> ofRelease(Pending<ReleaseSummary> summary) {
		return List.of(
				Question.of("release-status", "Is a helm operation unfinished?",
						() -> this.release.status(summary.get())),
				Question.of("migrate-jobs", "Is a migrate Job unfinished?",
						() -> this.release.migrateJobs(summary.get())),
				Question.of("services-ready", "Are all services ready?", () -> this.release.ready(summary.get())));
	}

	private Question ofRepository(Supplier<RepositoryIndex> index) {
		return Question.vital("chart-repository", "Does the chart repository answer?",
				() -> this.repository.answers(index.get()));
	}

	private Question disk() {
		return Question.of("disk", "Is there room for logs?", this.tools::disk);
	}

}
