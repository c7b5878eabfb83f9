package io.upgradeconsole.access.web;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to the console, and their tokens; template {@code account}.
 *
 * @param name who
 * @param standing their roles, everywhere first
 * @param tokens the newest first
 * @param form to make one more, or {@code null} where they have no role at all
 * @param made the token that was just made, or {@code null}
 */
public record AccountView(String name, List<Held> standing, List<Token> tokens, @Nullable Form form,
		@Nullable Made made) {

	/**
	 * Roles somewhere.
	 *
	 * @param where such as "Everywhere", or a pattern
	 * @param roles such as "OPERATOR and AUDITOR"
	 */
	public record Held(String where, String roles) {

	}

	/**
	 * A token.
	 *
	 * @param lastUsedAt or {@code null} where it was never used
	 * @param live whether it can be revoked
	 */
	public record Token(String id, String name, String roles, StatusBadge state, Moment madeAt, Moment expiresAt,
			@Nullable Moment lastUsedAt, boolean live) {

	}

	/**
	 * The form for a new token, with what was typed.
	 *
	 * @param name as typed
	 * @param roles those to choose from
	 * @param lasts how long it may last
	 * @param errors by field; under the empty name what is about no field
	 */
	public record Form(String name, List<RoleChoice> roles, List<DaysChoice> lasts, Map<String, ProblemView> errors) {

	}

	/** A role to choose, and what it is for. */
	public record RoleChoice(String role, String purpose, boolean chosen) {

	}

	/** How many days to choose. */
	public record DaysChoice(int days, String words, boolean chosen) {

	}

	/** A token that was just made, with what to send. */
	public record Made(String name, String secret) {

		// The secret must not reach a log by way of this record.
		@Override
		public String toString() {
			return this.name;
		}

	}

}
