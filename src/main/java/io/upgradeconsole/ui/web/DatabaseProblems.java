package io.upgradeconsole.ui.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

/**
 * Tells that the console's own database does not answer, or takes nothing, or not this.
 */
final class DatabaseProblems {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseProblems.class);

	private static final Set<Class<? extends Exception>> SILENT = Set.of(DataAccessResourceFailureException.class,
			NonTransientDataAccessResourceException.class, TransientDataAccessException.class,
			TransactionException.class, UncategorizedSQLException.class);

	private DatabaseProblems() {
	}

	/** The answer where the database is why, or {@code null}. */
	static @Nullable ProblemAnswer find(Exception ex) {
		// it does answer: two requests at once have changed the same, and the other was
		// first
		if (ex instanceof OptimisticLockingFailureException) {
			return new ProblemAnswer(HttpStatus.CONFLICT, "changed-meanwhile", "This was changed at the same moment",
					"Another request changed the same while this one was being answered; this one changed nothing.",
					"Reload the page, look at what is there now, and try again.", null);
		}
		if (SILENT.stream().noneMatch((type) -> type.isInstance(ex))) {
			return null;
		}
		logger.error("The database does not answer", ex);
		// whatever changes a cluster is written down first
		return new ProblemAnswer(HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable",
				"The console's database does not answer",
				"What was asked for could not be read or written down, so nothing was started.",
				"Have whoever runs the console look at its database, then try again.", null);
	}

}
