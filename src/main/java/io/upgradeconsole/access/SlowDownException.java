package io.upgradeconsole.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Thrown where too many sign-ins have failed: what was sent was not even looked at.
 */
class SlowDownException extends AuthenticationException {

	private final Duration wait;

	SlowDownException(Duration wait) {
		super("Too many sign-ins have failed");
		this.wait = wait;
	}

	/** For how many seconds to wait, one at least. */
	long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
