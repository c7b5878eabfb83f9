package io.upgradeconsole.access;

/**
 * Thrown at start when the configuration names no user who could sign in.
 */
class UsersNotConfiguredException extends RuntimeException {

	UsersNotConfiguredException(String what) {
		super(what);
	}

}
