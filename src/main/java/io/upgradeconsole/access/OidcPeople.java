package io.upgradeconsole.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has signed in at an identity provider.
 */
@Component
class OidcPeople {

	private final JdbcClient database;

	private final OidcGroups groups;

	private final Duration trustedFor;

	private final Clock clock;

	OidcPeople(JdbcClient database, OidcGroups groups, AccessProperties properties, Clock clock) {
		this.database = database;
		this.groups = groups;
		this.trustedFor = properties.oidc().trustedFor();
		this.clock = clock;
	}

	/**
	 * Somebody as a provider knows them.
	 *
	 * @param registration which provider
	 * @param subject who, for good: names change
	 */
	record Identity(String registration, String subject) {

	}

	/**
	 * Notes who signs in.
	 * @return whether the name is theirs: it belongs to whoever had it first, or else
	 * somebody could act as another
	 */
	boolean seen(String name, Identity identity, List<String> held) {
		String key = ConfiguredUsers.key(name);
		String names = String.join("\n", held);
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		int known = this.database
			.sql("update oidc_person set name = ?, group_names = ?, seen_at = ?"
					+ " where name_key = ? and registration = ? and subject = ?")
			.params(name, names, now, key, identity.registration(), identity.subject())
			.update();
		if (known > 0) {
			return true;
		}
		boolean taken = this.database.sql("select count(*) from oidc_person where name_key = ?")
			.param(key)
			.query(Long.class)
			.single() > 0;
		if (!taken) {
			// of two at once the key lets in one
			this.database
				.sql("insert into oidc_person (name_key, name, registration, subject, group_names, seen_at)"
						+ " values (?, ?, ?, ?, ?, ?)")
				.params(key, name, identity.registration(), identity.subject(), names, now)
				.update();
		}
		return !taken;
	}

	/** What somebody was when they signed in last; empty where that is too long ago. */
	Optional<Standing> standing(String name) {
		return this.database.sql("select group_names from oidc_person where name_key = ? and seen_at > ?")
			.params(ConfiguredUsers.key(name), this.clock.instant().minus(this.trustedFor).atOffset(ZoneOffset.UTC))
			.query(String.class)
			.optional()
			.map((names) -> this.groups.standing(List.of(names.split("\n"))));
	}

}
