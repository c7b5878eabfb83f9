package io.upgradeconsole.values;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import static io.upgradeconsole.values.ValuesFinding.Severity.WARNING;

/**
 * What of a comparison is likely to surprise.
 */
final class ComparisonFindings {

	private ComparisonFindings() {
	}

	/**
	 * The findings.
	 * @param chartValues the defaults of the chart
	 */
	static Stream<ValuesFinding> of(ValuesComparison comparison, Map<String, Object> chartValues) {
		List<KeyPath> erased = paths(comparison, KeyChange.Kind.ERASED).stream()
			.filter((path) -> !Objects.toString(path.in(chartValues), "").isBlank())
			.toList();
		return Stream.concat(kept(comparison), erased(erased));
	}

	private static Stream<ValuesFinding> kept(ValuesComparison comparison) {
		List<KeyPath> kept = paths(comparison, KeyChange.Kind.KEPT);
		if (kept.isEmpty()) {
			return Stream.empty();
		}
		String title = (kept.size() == 1) ? "1 key is in force now and not in the file; it stays"
				: kept.size() + " keys are in force now and not in the file; they stay";
		return Stream.of(new ValuesFinding("removed-in-file-but-kept", WARNING, title,
				KeyNames.of(kept)
						+ ". Helm lays the file over what is deployed, so to leave a key out changes nothing.",
				"If they should stay, there is nothing to do. To take a key out of force, set it to null in the file, "
						+ "for this upgrade only:\n" + comparison.linesToRemove(KeyNames.NAMED).stripTrailing()));
	}

	/**
	 * The same null that takes a key out in one upgrade does this in the next.
	 */
	private static Stream<ValuesFinding> erased(List<KeyPath> erased) {
		if (erased.isEmpty()) {
			return Stream.empty();
		}
		return Stream.of(new ValuesFinding("chart-default-erased", WARNING, "A null erases a default of the chart",
				KeyNames.of(erased) + ": not set now, so the null has no value to take out. "
						+ "Helm then leaves the chart without its own default.",
				"Take the line out of the file, unless the chart is meant to do without a value there."));
	}

	private static List<KeyPath> paths(ValuesComparison comparison, KeyChange.Kind kind) {
		return comparison.of(kind).stream().map(KeyChange::path).toList();
	}

}
