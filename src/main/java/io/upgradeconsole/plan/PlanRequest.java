package io.upgradeconsole.plan;

import java.util.UUID;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have planned.
 *
 * @param release which release
 * @param path which of the three ways
 * @param chartVersion the target chart, for paths B and C
 * @param imageTag the target tag, for paths A and C
 * @param valuesFileId a stored values file for paths B and C, or {@code null} to
 * reconstruct it from the release
 * @param timeout how long helm waits, or {@code null} for what the chart's migrate Job
 * takes
 * @param backTo the revision whose chart and values it goes back to, or {@code null}
 */
public record PlanRequest(ReleaseRef release, UpgradePath path, @Nullable ChartVersion chartVersion,
		@Nullable ImageTag imageTag, @Nullable UUID valuesFileId, @Nullable UpgradeTimeout timeout,
		@Nullable Revision backTo) {

	public PlanRequest {
		if (path.changesChart() && chartVersion == null) {
			throw missing("chartVersion", "chart-version-missing", "a target chart version");
		}
		if (path.changesImage() && imageTag == null) {
			throw missing("imageTag", "image-tag-missing", "a target image tag");
		}
		if (!path.changesChart() && chartVersion != null) {
			throw surplus("chartVersion", "Path A pins the deployed chart version.");
		}
		if (!path.changesImage() && imageTag != null) {
			throw surplus("imageTag", "Path B leaves the images to the chart.");
		}
		if (!path.changesChart() && valuesFileId != null) {
			throw surplus("valuesFileId", "Path A keeps the values as they are and takes no values file.");
		}
	}

	/** An upgrade by one of the three ways. */
	public PlanRequest(ReleaseRef release, UpgradePath path, @Nullable ChartVersion chartVersion,
			@Nullable ImageTag imageTag, @Nullable UUID valuesFileId, @Nullable UpgradeTimeout timeout) {
		this(release, path, chartVersion, imageTag, valuesFileId, timeout, null);
	}

	/**
	 * The second route of a rollback: an upgrade to the chart and the values of a
	 * revision, both from helm's record of it.
	 * @param chart the version of that revision's chart
	 */
	static PlanRequest backTo(ReleaseRef release, Revision revision, ChartVersion chart,
			@Nullable UpgradeTimeout timeout) {
		return new PlanRequest(release, UpgradePath.CHART_ONLY, chart, null, null, timeout, revision);
	}

	/**
	 * Whether somebody has chosen another chart: neither does path A, nor a way back, to
	 * what has run before.
	 */
	boolean choosesChart() {
		return this.path.changesChart() && this.backTo == null;
	}

	private static RuntimeException missing(String field, String type, String what) {
		return Problem
			.invalid(field, type, "This path needs " + what, "No " + what + " was given.",
					"Choose one of those offered, or type it.")
			.asException();
	}

	private static RuntimeException surplus(String field, String why) {
		return Problem
			.invalid(field, "input-not-of-this-path", "This path does not take this input", why,
					"Leave it out, or choose path C to change chart and image together.")
			.asException();
	}

}
