package io.upgradeconsole.sandbox;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.opentest4j.TestAbortedException;

/**
 * Starts a real PostgreSQL on a free port, as whoever runs the tests.
 */
public final class Postgres {

	private Postgres() {
	}

	/**
	 * Starts one. It refuses to be root, which it is made to believe where the system
	 * allows.
	 * @throws NotAtHandException where it does not
	 */
	public static EmbeddedPostgres start() throws IOException {
		try {
			return EmbeddedPostgres.start();
		}
		catch (IOException | IllegalStateException ex) {
			if (System.getProperty("user.name").equals("root")) {
				throw new NotAtHandException(
						"PostgreSQL does not run as root, and this system allows no user namespace", ex);
			}
			throw ex;
		}
	}

	/** The same for a test that is skipped where there is none; in CI it fails. */
	public static EmbeddedPostgres startOrSkip() throws IOException {
		try {
			return start();
		}
		catch (NotAtHandException ex) {
			if ("true".equals(System.getenv("CI"))) {
				throw ex;
			}
			throw new TestAbortedException(ex.getMessage(), ex);
		}
	}

	/** Nobody but root is there to run it, as whom it does not run. */
	public static final class NotAtHandException extends IllegalStateException {

		NotAtHandException(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
