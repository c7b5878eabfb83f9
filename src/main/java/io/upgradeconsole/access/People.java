package io.upgradeconsole.access;

import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Everybody who may sign in, as far as the console knows now.
 */
@Component
class People {

	private final ConfiguredUsers users;

	private final OidcPeople oidc;

	People(ConfiguredUsers users, OidcPeople oidc) {
		this.users = users;
		this.oidc = oidc;
	}

	/**
	 * Tells one account from the next of the same name: whoever has got another password
	 * since, or comes by another way, has to sign in anew.
	 */
	String account(String name) {
		return this.users.find(name).map((user) -> Sha256.of(user.hash())).orElse("identity provider");
	}

	/** What somebody is to the console now; empty for whoever is gone. */
	Optional<Standing> standing(String name) {
		return this.users.find(name).map(ConfiguredUser::standing).or(() -> this.oidc.standing(name));
	}

}
