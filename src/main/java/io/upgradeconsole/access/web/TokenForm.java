package io.upgradeconsole.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to make a token; right or wrong, it stays on the page.
 *
 * @param name the token's name
 * @param roles names of roles
 * @param days how long it lasts
 */
record TokenForm(String name, List<String> roles, int days) {

	static final TokenForm BLANK = new TokenForm("", List.of(), 90);

	TokenForm(@Nullable String name, @Nullable List<String> roles, @Nullable Integer days) {
		this(Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(roles, List.of()),
				(days != null) ? (int) days : BLANK.days);
	}

	List<Role> chosen() {
		return this.roles.stream().map(TokenForm::role).toList();
	}

	private static Role role(String name) {
		return Arrays.stream(Role.values())
			.filter((role) -> role.name().equals(name))
			.findFirst()
			.orElseThrow(() -> Problem
				.invalid("roles", "role-unknown", "There is no such role", "A role that was sent is none.",
						"Choose some of your own roles.")
				.asException());
	}

}
