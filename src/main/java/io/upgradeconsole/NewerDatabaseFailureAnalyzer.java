package io.upgradeconsole;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells the two ways there are with a database that a newer console has changed.
 */
class NewerDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<NewerDatabaseException> {

	private static final String ACTION = """
			Start the version that changed it, or a newer one: nothing is lost.

			To go back to this version, restore the backup of the database that was made before the upgrade. \
			There is no other way back to an older schema.""";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NewerDatabaseException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
	}

}
