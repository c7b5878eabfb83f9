package io.upgradeconsole.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The users of the configuration. The console does not start without one, or an identity
 * provider to sign in at: it never makes up a password.
 */
@Component
class ConfiguredUsers {

	private static final String NOBODYS = "{bcrypt}$2a$10$" + ".".repeat(53);

	private final Map<String, ConfiguredUser> users = new LinkedHashMap<>();

	ConfiguredUsers(AccessProperties properties, IdentityProviders providers) {
		if (properties.users().isEmpty() && providers.all().isEmpty()) {
			throw new UsersNotConfiguredException(
					"No user is configured under console.access.users, so nobody could sign in.");
		}
		for (AccessProperties.User user : properties.users()) {
			if (this.users.put(key(user.name()), checked(user)) != null) {
				throw new UsersNotConfiguredException("The user '" + user.name()
						+ "' is configured twice under console.access.users (upper and lower case count as one).");
			}
		}
	}

	/** The user of this name; upper and lower case count as one. */
	Optional<ConfiguredUser> find(String name) {
		return Optional.ofNullable(this.users.get(key(name)));
	}

	/**
	 * A hash to hold a password against where nobody has the name, so that this takes as
	 * long as for somebody.
	 */
	String decoy() {
		return this.users.values().stream().map(ConfiguredUser::hash).findFirst().orElse(NOBODYS);
	}

	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	private static ConfiguredUser checked(AccessProperties.User user) {
		if (user.name().isBlank()) {
			throw new UsersNotConfiguredException("A user under console.access.users has no name.");
		}
		String who = "The user '" + user.name() + "' under console.access.users";
		String hash = PasswordHashes.recognized(user.password());
		if (hash == null) {
			throw new UsersNotConfiguredException("The password of the user '" + user.name()
					+ "' under console.access.users is not a bcrypt or argon2 hash. Passwords are never configured in"
					+ " clear text.");
		}
		Standing standing = standing(who, user.roles(), user.grants());
		if (standing.isNothing()) {
			throw new UsersNotConfiguredException(who + " has no role.");
		}
		return new ConfiguredUser(user.name(), hash, standing);
	}

	/** What somebody is to the console, checked. */
	static Standing standing(String who, List<Role> roles, List<AccessProperties.Granted> grants) {
		return new Standing(Set.copyOf(roles), grants.stream().map((grant) -> grant(who, grant)).toList());
	}

	private static Grant grant(String who, AccessProperties.Granted grant) {
		if (grant.roles().isEmpty()) {
			throw new UsersNotConfiguredException(who + " has a grant on '" + grant.on() + "' without a role.");
		}
		try {
			return new Grant(Set.copyOf(grant.roles()), new ReleasePattern(grant.on()));
		}
		catch (IllegalArgumentException ex) {
			throw new UsersNotConfiguredException(who + " has a grant on '" + grant.on()
					+ "', which names no releases: write <cluster>/<namespace>/<release>, with * for any.");
		}
	}

}
