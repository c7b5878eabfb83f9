package io.upgradeconsole.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.target.SettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may sign in, and for how long.
 *
 * @param users the users of the console
 * @param oidc what those are to the console who sign in at an identity provider
 * @param session how long a session lasts
 * @param throttle how failed sign-ins slow down
 * @param tokens how long a personal access token may last
 * @param monitoring who may read the figures, and what is running
 */
@ConfigurationProperties("console.access")
record AccessProperties(@DefaultValue List<User> users, @DefaultValue Oidc oidc, @DefaultValue Session session,
		@DefaultValue Throttle throttle, @DefaultValue Tokens tokens, @DefaultValue Monitoring monitoring) {

	/**
	 * One user.
	 *
	 * @param name the name to sign in with
	 * @param password a bcrypt or argon2 hash, with or without {@code {bcrypt}} or
	 * {@code {argon2}} before it
	 * @param roles what the user is to the console, wherever
	 * @param grants what the user is on some releases only
	 */
	record User(@DefaultValue("") String name, @DefaultValue("") String password, @DefaultValue List<Role> roles,
			@DefaultValue List<Granted> grants) {

		// The hash must not reach a log by way of this record.
		@Override
		public String toString() {
			return "User[name=" + this.name + ", roles=" + this.roles + ", grants=" + this.grants + "]";
		}

	}

	/**
	 * What those are to the console who sign in at an identity provider. The provider
	 * itself is configured under {@code spring.security.oauth2.client}.
	 *
	 * @param groups the groups that count
	 * @param groupsClaim the claim that names somebody's groups; dots lead into it
	 * @param trustedFor for how long after a sign-in somebody's tokens rely on what the
	 * provider said then
	 */
	record Oidc(@DefaultValue("groups") String groupsClaim, @DefaultValue List<Group> groups,
			@DefaultValue("30d") Duration trustedFor) {

	}

	/**
	 * A group of the identity provider.
	 *
	 * @param name as the provider writes it
	 * @param roles what its members are to the console, wherever
	 * @param grants what they are on some releases only
	 */
	record Group(@DefaultValue("") String name, @DefaultValue List<Role> roles, @DefaultValue List<Granted> grants) {

	}

	/**
	 * Roles on some releases.
	 *
	 * @param roles the roles
	 * @param on the releases, see {@link ReleasePattern}
	 */
	record Granted(@DefaultValue List<Role> roles, @DefaultValue("") String on) {

	}

	/**
	 * How long a session lasts at most; how long an idle one does, is
	 * {@code server.servlet.session.timeout}.
	 *
	 * @param longest how long a session lasts from sign-in on, whatever is done meanwhile
	 */
	record Session(@DefaultValue("12h") Duration longest) {

	}

	/**
	 * How failed sign-ins slow down.
	 *
	 * @param free how many may fail for one account before there is a wait; from one
	 * address four times as many
	 * @param longest how long the wait gets at most; it doubles with each failure
	 */
	record Throttle(@DefaultValue("5") int free, @DefaultValue("5m") Duration longest) {

	}

	/**
	 * How long a personal access token may last.
	 *
	 * @param longest how long a token may last at most, from when it is made
	 */
	record Tokens(@DefaultValue("365d") Duration longest) {

	}

	/**
	 * Who may read {@code /actuator/prometheus} and {@code /actuator/info}.
	 *
	 * @param readers whether a reader signs in, or whoever reaches the console is one
	 * @param roles the roles of which a reader who signs in has to have one, any where
	 * empty; an ADMIN may read them in any case
	 */
	record Monitoring(@DefaultValue("SIGNED_IN") Readers readers, @DefaultValue Set<Role> roles) {

		Monitoring {
			if (readers == Readers.NETWORK && !roles.isEmpty()) {
				throw new SettingException("console.access.monitoring.roles",
						"narrows readers who sign in, and console.access.monitoring.readers is NETWORK.",
						"Leave one of the two out.");
			}
			roles = Set.copyOf(roles);
		}

	}

	/** How a reader of the figures is known. */
	enum Readers {

		/** By a token, a password or a session. */
		SIGNED_IN,
		/** Not at all: the network lets in scrapers only, or nobody else cares. */
		NETWORK

	}

}
