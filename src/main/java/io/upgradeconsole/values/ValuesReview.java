package io.upgradeconsole.values;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a person should see of a values file before it is used. Holds no secret.
 *
 * @param revision the deployed revision that it was compared with, or {@code null} where
 * that could not be read
 * @param comparison how it differs, or {@code null} where that is not known
 * @param findings what to know about it
 */
public record ValuesReview(@Nullable Revision revision, @Nullable ValuesComparison comparison,
		List<ValuesFinding> findings) {

	public ValuesReview {
		findings = List.copyOf(findings);
	}

	/** A file beside what is deployed. */
	static ValuesReview of(Map<String, Object> file, DeployedValues.Current deployed, Masker masker) {
		return new ValuesReview(deployed.revision(), ValuesComparison.of(deployed.config(), file, masker),
				findings(file, deployed.config(), deployed.chartValues(), masker));
	}

	/** A file of which nobody can tell what it would change. */
	static ValuesReview uncompared(Map<String, Object> file, Problem why) {
		ValuesFinding notCompared = new ValuesFinding("not-compared", ValuesFinding.Severity.WARNING,
				"The file was not compared with what is deployed", why.title() + ". " + why.detail(), why.remedy());
		return new ValuesReview(null, null,
				Stream.concat(Stream.of(notCompared), SkippedMigrations.check(file)).toList());
	}

	/**
	 * What to know of a file before an upgrade with it.
	 * @param deployed the user's values of the deployed revision
	 * @param chartValues the defaults of the chart to upgrade to
	 * @param masker hides the secrets of file and release
	 */
	public static List<ValuesFinding> findings(Map<String, Object> file, Map<String, Object> deployed,
			Map<String, Object> chartValues, Masker masker) {
		return Stream
			.of(SkippedMigrations.check(ReusedValues.inForce(deployed, file)),
					ComparisonFindings.of(ValuesComparison.of(deployed, file, masker), chartValues),
					RawSecrets.check(file, chartValues))
			.flatMap((each) -> each)
			.toList();
	}

	/** What to know of deployed values before an upgrade without a file. */
	public static List<ValuesFinding> findings(Map<String, Object> deployed) {
		return SkippedMigrations.check(deployed).toList();
	}

	/** Whether there is something to look at. */
	public boolean differs() {
		return this.comparison != null && !this.comparison.isEmpty();
	}

}
