package io.upgradeconsole.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Whom to turn to: the users of the configuration, and the roles, that may do something.
 * Users that an identity provider knows are not among them.
 */
@Component
public class KnownUsers {

	private final AccessProperties properties;

	private final Permissions permissions;

	KnownUsers(AccessProperties properties, Permissions permissions) {
		this.properties = properties;
		this.permissions = permissions;
	}

	/** The names of the configured users who may take the action on the release. */
	public List<String> whoMay(Action action, ReleaseRef release) {
		return this.properties.users()
			.stream()
			.map(KnownUsers::actor)
			.filter((user) -> this.permissions.allows(user, action, release))
			.map(Actor::name)
			.toList();
	}

	private static Actor actor(AccessProperties.User user) {
		List<Grant> grants = user.grants()
			.stream()
			.map((granted) -> new Grant(Set.copyOf(granted.roles()), new ReleasePattern(granted.on())))
			.toList();
		return new Actor(user.name(), Set.copyOf(user.roles()), grants, Actor.SignedInBy.EARLIER, null, null);
	}

	/** The roles that may take the action. */
	public static List<Role> rolesThatMay(Action action) {
		return Arrays.stream(Role.values()).filter((role) -> role.allows(action)).toList();
	}

}
