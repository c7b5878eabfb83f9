package io.upgradeconsole.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The users of the configuration. The console does not start without one: it never makes
 * up a password.
 */
@Configuration(proxyBeanMethods = false)
class ConfiguredUsers {

	private static final String PREFIX = "{bcrypt}";

	private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}");

	@Bean
	UserDetailsService users(AccessProperties properties) {
		if (properties.users().isEmpty()) {
			throw new UsersNotConfiguredException(
					"No user is configured under console.access.users, so nobody could sign in.");
		}
		Set<String> names = new HashSet<>();
		List<UserDetails> users = properties.users().stream().map((user) -> details(user, names)).toList();
		// no more than that: the manager itself would hash a password of a weaker hash
		// anew
		return new InMemoryUserDetailsManager(users)::loadUserByUsername;
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
	}

	private static UserDetails details(AccessProperties.User user, Set<String> names) {
		if (user.name().isBlank()) {
			throw new UsersNotConfiguredException("A user under console.access.users has no name.");
		}
		if (!names.add(user.name().toLowerCase(Locale.ROOT))) {
			throw new UsersNotConfiguredException("The user '" + user.name()
					+ "' is configured twice under console.access.users (upper and lower case count as one).");
		}
		String hash = user.password().startsWith(PREFIX) ? user.password().substring(PREFIX.length()) : user.password();
		if (!BCRYPT.matcher(hash).matches()) {
			throw new UsersNotConfiguredException("The password of the user '" + user.name()
					+ "' under console.access.users is not a bcrypt hash. Passwords are never configured in clear text.");
		}
		if (user.roles().isEmpty()) {
			throw new UsersNotConfiguredException(
					"The user '" + user.name() + "' under console.access.users has no role.");
		}
		String[] roles = user.roles().stream().map(Role::name).toArray(String[]::new);
		return User.withUsername(user.name()).password(PREFIX + hash).roles(roles).build();
	}

}
