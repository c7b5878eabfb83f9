package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.UpgradeTimeout;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the wizard, right or wrong; empty where nothing was.
 *
 * @param path name of an {@link UpgradePath}
 * @param chartVersion the target chart
 * @param imageTag the target tag
 * @param valuesSource RECONSTRUCTED, UPLOAD, PASTE or STORED
 * @param valuesFileId the stored values file
 * @param timeout how long helm waits, empty for what the chart needs
 */
public record DraftEntries(String path, String chartVersion, String imageTag, String valuesSource, String valuesFileId,
		String timeout) {

	private static final int LONGEST = 500;

	/** Entries in which whatever is missing is empty. */
	public static DraftEntries of(@Nullable String path, @Nullable String chartVersion, @Nullable String imageTag,
			@Nullable String valuesSource, @Nullable String valuesFileId, @Nullable String timeout) {
		return new DraftEntries(text(path, 40), text(chartVersion, LONGEST), text(imageTag, LONGEST),
				text(valuesSource, 40), text(valuesFileId, 100), text(timeout, LONGEST));
	}

	/** The choices that a plan was made from. */
	public static DraftEntries of(PlanContent plan) {
		UUID file = plan.asked().valuesFileId();
		return of(plan.path().name(), plan.path().changesChart() ? plan.chartVersion() : null, plan.imageTag(),
				(file != null) ? "STORED" : "RECONSTRUCTED", (file != null) ? file.toString() : null,
				plan.asked().timeout());
	}

	/** The same, with a stored values file chosen. */
	public DraftEntries withStoredFile(UUID file) {
		return new DraftEntries(this.path, this.chartVersion, this.imageTag, "STORED", file.toString(), this.timeout);
	}

	/**
	 * The request these entries make. What the chosen path does not take is left out: its
	 * fields are not shown, but keep what was typed.
	 */
	public PlanRequest request(ReleaseRef release) {
		UpgradePath chosen = chosenPath();
		return new PlanRequest(release, chosen,
				(chosen.changesChart() && !this.chartVersion.isBlank()) ? new ChartVersion(this.chartVersion.strip())
						: null,
				(chosen.changesImage() && !this.imageTag.isBlank()) ? new ImageTag(this.imageTag.strip()) : null,
				(chosen.changesChart() && this.valuesSource.equals("STORED")) ? storedFile() : null,
				this.timeout.isBlank() ? null : UpgradeTimeout.parse(this.timeout));
	}

	/** What is wrong with each field that the chosen path takes, all of them at once. */
	public List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		attempt(problems, () -> {
			UpgradePath chosen = chosenPath();
			if (chosen.changesChart() && !this.chartVersion.isBlank()) {
				attempt(problems, () -> new ChartVersion(this.chartVersion.strip()));
			}
			if (chosen.changesImage() && !this.imageTag.isBlank()) {
				attempt(problems, () -> new ImageTag(this.imageTag.strip()));
			}
		});
		if (!this.timeout.isBlank()) {
			attempt(problems, () -> UpgradeTimeout.parse(this.timeout));
		}
		return List.copyOf(problems);
	}

	private static void attempt(List<Problem> problems, Runnable reading) {
		try {
			reading.run();
		}
		catch (ProblemException ex) {
			problems.add(ex.problem());
		}
	}

	private UpgradePath chosenPath() {
		for (UpgradePath known : UpgradePath.values()) {
			if (known.name().equals(this.path)) {
				return known;
			}
		}
		throw Problem
			.invalid("path", "path-unknown", "Choose a path", "No path was chosen.",
					"Choose image only, chart only, or both.")
			.asException();
	}

	/**
	 * The chosen stored file.
	 * @throws ProblemException when none was chosen
	 */
	public UUID storedFile() {
		try {
			return UUID.fromString(this.valuesFileId);
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.invalid("valuesFileId", "values-file-unknown", "Choose a values file", "No stored file was chosen.",
						"Choose one of the stored files, upload one, or have it reconstructed.")
				.asException(ex);
		}
	}

	private static String text(@Nullable String typed, int longest) {
		// PostgreSQL keeps no NUL
		String text = Objects.requireNonNullElse(typed, "").replace("\0", "");
		return (text.length() <= longest) ? text : text.substring(0, longest);
	}

}
