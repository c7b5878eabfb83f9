package io.upgradeconsole.values.web;

import java.util.List;

import io.upgradeconsole.values.KeyChange;
import io.upgradeconsole.values.ValuesComparison;
import io.upgradeconsole.values.ValuesReview;
import org.jspecify.annotations.Nullable;

/**
 * How a values file differs from what is deployed, masked.
 *
 * @param revision the deployed revision
 * @param changes a key each
 * @param linesToRemove the YAML that takes the keys of kind KEPT out of force, if there
 * are any
 */
record ComparisonReply(int revision, List<Key> changes, @Nullable String linesToRemove) {

	/**
	 * A key.
	 */
	record Key(String path, KeyChange.Kind kind, @Nullable String before, @Nullable String after, boolean secret) {

		static Key of(KeyChange change) {
			return new Key(change.path().toString(), change.kind(), change.before(), change.after(), change.secret());
		}

	}

	static @Nullable ComparisonReply of(ValuesReview review) {
		ValuesComparison comparison = review.comparison();
		if (comparison == null || review.revision() == null) {
			return null;
		}
		String lines = comparison.linesToRemove();
		return new ComparisonReply(review.revision().number(), comparison.changes().stream().map(Key::of).toList(),
				lines.isEmpty() ? null : lines);
	}

}
