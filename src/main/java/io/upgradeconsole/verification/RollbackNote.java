package io.upgradeconsole.verification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.ReleaseRecord;

/**
 * What helm notes on a revision that a rollback made.
 *
 * @param target the revision it returned to
 */
record RollbackNote(int target) {

	private static final Pattern WORDS = Pattern.compile("Rollback to (\\d+)");

	/** The note on a record, if a rollback made it. */
	static Optional<RollbackNote> of(ReleaseRecord record) {
		Matcher words = WORDS.matcher(record.description());
		return words.matches() ? Optional.of(new RollbackNote(Integer.parseInt(words.group(1)))) : Optional.empty();
	}

}
