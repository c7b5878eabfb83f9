package io.upgradeconsole;

/**
 * Thrown at start where a newer console has changed the database: this one does not know
 * what it would write there.
 */
class NewerDatabaseException extends RuntimeException {

	NewerDatabaseException(String changedUpTo, String known) {
		super("A newer console has changed this database: its schema is at version " + changedUpTo
				+ ", and this console knows it up to " + known + ".");
	}

}
