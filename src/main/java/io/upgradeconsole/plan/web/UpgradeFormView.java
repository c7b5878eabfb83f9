package io.upgradeconsole.plan.web;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * The wizard, template {@code upgrade}.
 *
 * @param draftId the server-side draft that holds what was typed
 * @param typed what was typed so far, right or wrong
 * @param errors by field name, and under the empty name what is about no single field
 * @param comparison the chosen stored file beside what is deployed, or {@code null} where
 * none is chosen
 * @param callouts what to know before choosing
 */
public record UpgradeFormView(String draftId, ReleaseRef release, Deployed deployed, Typed typed,
		Map<String, ProblemView> errors, Options options, @Nullable ComparisonView comparison, List<Callout> callouts) {

	/** Problems that belong to no field. */
	public @Nullable ProblemView problem() {
		return this.errors.get("");
	}

	/** Whether what was typed names a published version. */
	public boolean typedVersionIsListed() {
		return this.options.chartVersions()
			.stream()
			.anyMatch((chart) -> chart.version().equals(typed().chartVersion()));
	}

	/**
	 * What the release runs now.
	 *
	 * @param imageTag the tag of its images, or several joined by commas
	 */
	public record Deployed(int revision, String chartVersion, String appVersion, String imageTag) {
	}

	/**
	 * What was typed, under the names of the form's fields; the empty string where
	 * nothing was.
	 *
	 * @param path IMAGE_ONLY, CHART_ONLY or COMBINED
	 * @param valuesSource RECONSTRUCTED, UPLOAD, PASTE or STORED
	 * @param pasted what was pasted and refused; it may hold secrets, and only this one
	 * answer gives it back
	 */
	public record Typed(String path, String chartVersion, String imageTag, String valuesSource, String valuesFileId,
			String timeout, String pasted, String pastedName) {
	}

	/**
	 * What can be chosen.
	 *
	 * @param chartVersions what the repository lists, newest first; empty where it does
	 * not answer
	 * @param imageTags tags worth offering, likeliest first
	 * @param valuesFiles files stored for this release, newest first
	 * @param keptFile what the newest version of the values file is to the deployed
	 * revision, or {@code null} where there is none
	 * @param defaultTimeout such as {@code 70m}
	 * @param timeoutReason why the default is what it is
	 */
	public record Options(List<Chart> chartVersions, List<String> imageTags, List<StoredFile> valuesFiles,
			@Nullable String keptFile, String defaultTimeout, String timeoutReason) {

		/** What to know about the chart's versions. */
		public String chartVersionHint() {
			return this.chartVersions.isEmpty()
					? "The chart repository did not answer, so nothing can be offered. Type all three numbers."
					: "From the chart repository, newest first. The app version is the image tag that a chart uses by itself.";
		}

	}

	/**
	 * A published chart version.
	 *
	 * @param note such as "newest" or "deployed now", or {@code null}
	 */
	public record Chart(String version, String appVersion, @Nullable String note) {

		/** The version, what it brings, and the note. */
		public String words() {
			return this.version + " – app " + this.appVersion + ((this.note != null) ? ", " + this.note : "");
		}

	}

	/**
	 * A values file that the console keeps encrypted.
	 *
	 * @param sha256 the first characters of its digest
	 * @param origin how it came here, such as "pasted"
	 */
	public record StoredFile(String id, String name, String sha256, String origin, Moment storedAt, String storedBy) {
	}

}
