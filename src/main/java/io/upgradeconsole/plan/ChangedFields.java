package io.upgradeconsole.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * Tells what changes in an object field by field, without secrets and in few words.
 */
final class ChangedFields {

	/** Nothing changes. */
	static final Result NONE = new Result(List.of(), 0, Change.Category.OTHER, false);

	/** The diff has them all. */
	private static final int NAMED = 20;

	private static final int LONGEST_VALUE = 160;

	private final MaskedObjects before;

	private final MaskedObjects after;

	ChangedFields(MaskedObjects before, MaskedObjects after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * An object's changes.
	 *
	 * @param named the riskiest fields
	 * @param more how many there are besides
	 * @param category the riskiest of all of them
	 * @param rollsPods whether one makes a workload replace its pods
	 */
	record Result(List<FieldChange> named, int more, Change.Category category, boolean rollsPods) {

		boolean isEmpty() {
			return this.named.isEmpty();
		}

		/** Those of one category, of the ones that are named. */
		List<FieldChange> of(Change.Category wanted) {
			return this.named.stream().filter((field) -> field.category() == wanted).toList();
		}

		/** Whether nothing else changes. */
		boolean areAll(Change.Category wanted) {
			return this.more == 0 && of(wanted).size() == this.named.size();
		}

	}

	/**
	 * @param inPlace whether helm changes the object as it stands, so that some fields
	 * cannot change
	 */
	Result of(String key, ManifestObject old, ManifestObject planned, List<FieldDiff.Difference> differences,
			boolean inPlace) {
		if (differences.isEmpty()) {
			return NONE;
		}
		List<Sorted> sorted = differences.stream()
			.map((difference) -> new Sorted(difference, category(old, planned, difference, inPlace)))
			.sorted(Comparator.comparing(Sorted::category))
			.toList();
		List<FieldChange> named = sorted.stream().limit(NAMED).map((each) -> told(key, each)).toList();
		return new Result(named, sorted.size() - named.size(), sorted.get(0).category(),
				differences.stream().anyMatch((difference) -> FieldCategories.rollsPods(difference.pointer())));
	}

	private record Sorted(FieldDiff.Difference difference, Change.Category category) {

	}

	private static Change.Category category(ManifestObject old, ManifestObject planned, FieldDiff.Difference difference,
			boolean inPlace) {
		return (inPlace && ImmutableFields.refuses(old, difference)) ? Change.Category.IMMUTABLE
				: FieldCategories.of(planned, difference.pointer());
	}

	private FieldChange told(String key, Sorted each) {
		FieldDiff.Difference difference = each.difference();
		String from = difference.before().isAbsent() ? null : shown(difference.before().in(this.before.content(key)));
		String to = difference.after().isAbsent() ? null : shown(difference.after().in(this.after.content(key)));
		if (from != null && from.equals(to)) {
			// both masked, or alike as far as they are shown
			to = from.equals(Masker.MASK) ? "another value" : to + " (another one)";
		}
		return new FieldChange(difference.path().text(), each.category(), from, to);
	}

	private static String shown(@Nullable Object value) {
		String text = (value instanceof Map || value instanceof List) ? Canonical.json(value)
				: Objects.toString(value, "");
		long lines = text.lines().limit(2).count();
		if (lines > 1) {
			return "a text of " + text.lines().count() + " lines";
		}
		return (text.length() <= LONGEST_VALUE) ? text
				: text.substring(0, LONGEST_VALUE) + "… (" + text.length() + " characters)";
	}

}
