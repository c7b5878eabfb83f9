package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.verification.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan says, as it was shown. Stored as JSON; it holds no secret.
 *
 * @param path which of the three ways, {@code null} for a rollback
 * @param fromChartVersion the deployed chart's version
 * @param chartVersion the planned chart's version
 * @param appVersion the planned chart's appVersion
 * @param imageTag the tag asked for, or {@code null}
 * @param setsImageTag whether the command sets the tag; path C leaves it out where the
 * chart brings it
 * @param valuesFileId the stored values file, or {@code null}
 * @param valuesFileName the name under which helm gets it, or {@code null}
 * @param valuesDigest SHA-256 of the values file's content, empty where there is none
 * @param timeout how long helm waits
 * @param steps what runs, in order
 * @param findings what the approver should know
 * @param changes what happens to each object, by risk
 * @param images the services' images, before and after
 * @param volatilePaths the fields that two renderings of the same upgrade disagree on
 * @param objectDigests by object, over its masked content: tells what changed when a plan
 * is stale
 * @param workloads what should run afterwards
 * @param resolvedValues the user's values after the upgrade, as masked YAML
 * @param chartDigest SHA-256 of the rendered chart, empty where nothing was rendered
 * @param asked what was left to the console when it was planned
 * @param preflight what was checked before
 * @param rollback where a rollback leads, {@code null} for an upgrade
 * @param namespaceUid the UID of the release's namespace, by which its cluster is known
 * again; {@code null} where the account may not read it
 */
public record PlanContent(@Nullable UpgradePath path, String fromChartVersion, String chartVersion, String appVersion,
		@Nullable String imageTag, boolean setsImageTag, @Nullable UUID valuesFileId, @Nullable String valuesFileName,
		String valuesDigest, String timeout, List<Step> steps, List<Finding> findings, List<Change> changes,
		List<ImageChange> images, List<String> volatilePaths, Map<String, String> objectDigests,
		List<Expectation.Workload> workloads, String resolvedValues, String chartDigest, Asked asked,
		List<PreflightCheck> preflight, @Nullable RollbackTo rollback, @Nullable String namespaceUid) {

	private static final Set<String> MAKES_PODS = Set.of("Deployment", "StatefulSet", "Job", "DaemonSet");

	public PlanContent {
		// one that was stored before these were kept has none of them
		chartDigest = Objects.requireNonNullElse(chartDigest, "");
		asked = Objects.requireNonNullElse(asked, new Asked(valuesFileId, timeout, null));
		preflight = List.copyOf(Objects.requireNonNullElse(preflight, List.of()));
	}

	/** Without what is known only when the rendering is over. */
	public PlanContent(UpgradePath path, String fromChartVersion, String chartVersion, String appVersion,
			@Nullable String imageTag, boolean setsImageTag, @Nullable UUID valuesFileId,
			@Nullable String valuesFileName, String valuesDigest, String timeout, List<Step> steps,
			List<Finding> findings, List<Change> changes, List<ImageChange> images, List<String> volatilePaths,
			Map<String, String> objectDigests, List<Expectation.Workload> workloads, String resolvedValues) {
		this(path, fromChartVersion, chartVersion, appVersion, imageTag, setsImageTag, valuesFileId, valuesFileName,
				valuesDigest, timeout, steps, findings, changes, images, volatilePaths, objectDigests, workloads,
				resolvedValues, "", new Asked(valuesFileId, timeout, null), List.of(), null, null);
	}

	/**
	 * What somebody asked for, where the console may fill in the rest.
	 *
	 * @param valuesFileId the stored values file, or {@code null} to reconstruct it
	 * @param timeout how long helm waits, or {@code null} for what the chart needs
	 * @param backTo the revision that an upgrade goes back to, or {@code null}
	 */
	public record Asked(@Nullable UUID valuesFileId, @Nullable String timeout, @Nullable Integer backTo) {

		static Asked of(PlanRequest request) {
			return new Asked(request.valuesFileId(), text(request.timeout()),
					(request.backTo() != null) ? request.backTo().number() : null);
		}

		static Asked of(RollbackRequest request) {
			return new Asked(null, text(request.timeout()), null);
		}

		@Nullable UpgradeTimeout helmTimeout() {
			return (this.timeout != null) ? UpgradeTimeout.parse(this.timeout) : null;
		}

		private static @Nullable String text(@Nullable UpgradeTimeout timeout) {
			return (timeout != null) ? timeout.toString() : null;
		}

	}

	/**
	 * Where a rollback leads.
	 *
	 * @param revision the revision to return to
	 * @param status helm's status of the newest revision when this was planned: one that
	 * was pending may have ended since
	 * @param recordDigest SHA-256 of the objects that helm recorded for the revision
	 */
	public record RollbackTo(int revision, String status, String recordDigest) {

	}

	/** What it is for. */
	public PlanKind kind() {
		return (this.rollback != null) ? PlanKind.ROLLBACK : PlanKind.UPGRADE;
	}

	/**
	 * The upgrade that this was planned for, to plan it again.
	 */
	public PlanRequest request(ReleaseRef release) {
		UpgradePath way = Objects.requireNonNull(this.path);
		return new PlanRequest(release, way, way.changesChart() ? chart() : null,
				(this.imageTag != null) ? new ImageTag(this.imageTag) : null, this.asked.valuesFileId(),
				this.asked.helmTimeout(), backTo());
	}

	/**
	 * The revision that an upgrade goes back to, by that revision's chart and values;
	 * {@code null} for every other upgrade, and for a rollback.
	 */
	public @Nullable Revision backTo() {
		return (this.asked.backTo() != null) ? new Revision(this.asked.backTo()) : null;
	}

	/** The rollback that this was planned for, to plan it again. */
	RollbackRequest rollbackRequest(ReleaseRef release) {
		return new RollbackRequest(release, target(), this.asked.helmTimeout());
	}

	/** The revision that a rollback returns to. */
	public Revision target() {
		return new Revision(Objects.requireNonNull(this.rollback).revision());
	}

	/** The same, of a chart with this digest. */
	PlanContent withChartDigest(String digest) {
		return new PlanContent(this.path, this.fromChartVersion, this.chartVersion, this.appVersion, this.imageTag,
				this.setsImageTag, this.valuesFileId, this.valuesFileName, this.valuesDigest, this.timeout, this.steps,
				this.findings, this.changes, this.images, this.volatilePaths, this.objectDigests, this.workloads,
				this.resolvedValues, digest, this.asked, this.preflight, this.rollback, this.namespaceUid);
	}

	/** The same, as it was asked for, with what was checked and all that was found. */
	PlanContent with(Asked request, List<PreflightCheck> checks, List<Finding> found) {
		return new PlanContent(this.path, this.fromChartVersion, this.chartVersion, this.appVersion, this.imageTag,
				this.setsImageTag, this.valuesFileId, this.valuesFileName, this.valuesDigest, this.timeout, this.steps,
				found, this.changes, this.images, this.volatilePaths, this.objectDigests, this.workloads,
				this.resolvedValues, this.chartDigest, request, checks, this.rollback, this.namespaceUid);
	}

	/** The same, of the cluster that gave the release's namespace this UID. */
	PlanContent boundTo(String uid) {
		return new PlanContent(this.path, this.fromChartVersion, this.chartVersion, this.appVersion, this.imageTag,
				this.setsImageTag, this.valuesFileId, this.valuesFileName, this.valuesDigest, this.timeout, this.steps,
				this.findings, this.changes, this.images, this.volatilePaths, this.objectDigests, this.workloads,
				this.resolvedValues, this.chartDigest, this.asked, this.preflight, this.rollback, uid);
	}

	/** Every command that runs, in order. */
	public List<List<String>> commands() {
		return this.steps.stream().map(Step::argv).filter((argv) -> !argv.isEmpty()).toList();
	}

	/** What it moves where, in a few words. */
	public String title() {
		if (this.rollback != null) {
			return "Back to revision " + this.rollback.revision();
		}
		if (backTo() != null) {
			return "Back to revision " + backTo() + " by an upgrade";
		}
		return switch (Objects.requireNonNull(this.path)) {
			case IMAGE_ONLY -> "Images to " + this.imageTag;
			case CHART_ONLY -> "Chart to " + this.chartVersion;
			case COMBINED -> "Chart to " + this.chartVersion + ", images to " + this.imageTag;
		};
	}

	/**
	 * Whether the chart is rebuilt from a release record. Then no repository is asked,
	 * and the plan has no step that refreshes one.
	 */
	public boolean rebuildsChart() {
		return kind() == PlanKind.UPGRADE && !runs(Phase.REPO_UPDATE);
	}

	/** The objects that the console itself changes, by what it does with them. */
	public List<StepObject> objects(Predicate<StepObject.Action> wanted) {
		return this.steps.stream()
			.flatMap((step) -> step.objects().stream())
			.filter((object) -> wanted.test(object.action()))
			.toList();
	}

	/** Whether anything is to be done in a phase. */
	public boolean runs(Phase phase) {
		return this.steps.stream().anyMatch((step) -> step.phase() == phase);
	}

	/** The planned chart's version, typed. */
	public ChartVersion chart() {
		return new ChartVersion(this.chartVersion);
	}

	/** The tag that the command sets, or {@code null} where it sets none. */
	public @Nullable ImageTag tagToSet() {
		return (this.setsImageTag && this.imageTag != null) ? new ImageTag(this.imageTag) : null;
	}

	/** How long helm waits, typed. */
	public UpgradeTimeout helmTimeout() {
		return UpgradeTimeout.parse(this.timeout);
	}

	/** Whether a pod, by its name, is one of an object that this plan renders. */
	public boolean ownsPod(String podName) {
		return this.objectDigests.keySet()
			.stream()
			.map((key) -> key.split("[/#]"))
			.filter((parts) -> MAKES_PODS.contains(parts[1]))
			.anyMatch((parts) -> podName.startsWith(parts[3] + "-"));
	}

	/** Whether a finding keeps the plan from running. */
	public boolean isBlocked() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Finding.Severity.BLOCKING);
	}

}
