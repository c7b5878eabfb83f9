package io.upgradeconsole.access;

import org.jspecify.annotations.Nullable;

/**
 * Thrown at start when the configuration names no user who could sign in.
 */
class UsersNotConfiguredException extends RuntimeException {

	private final @Nullable String remedy;

	UsersNotConfiguredException(String what) {
		this(what, null);
	}

	/** With what to do about it, where that is another thing than to set a user. */
	UsersNotConfiguredException(String what, @Nullable String remedy) {
		super(what);
		this.remedy = remedy;
	}

	@Nullable String remedy() {
		return this.remedy;
	}

}
