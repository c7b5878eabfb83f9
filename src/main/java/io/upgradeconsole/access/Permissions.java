package io.upgradeconsole.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * Who may do what on which release. Services ask here; pages only hide what would be
 * refused.
 */
@Component
public class Permissions {

	/** Refuses, unless the actor may take the action on the release. */
	public void require(Actor actor, Action action, ReleaseRef release) {
		if (!allows(actor, action, release)) {
			throw refused(actor, action, " on " + release);
		}
	}

	/** Refuses, unless the actor may take an action that is about no single release. */
	public void require(Actor actor, Action action) {
		if (!allows(actor, action)) {
			throw refused(actor, action, "");
		}
	}

	/** Whether the actor may take the action on the release. */
	public boolean allows(Actor actor, Action action, ReleaseRef release) {
		// Roles hold for every release so far; a role for one release is looked up here.
		return allows(actor, action);
	}

	/** Whether the actor may take an action that is about no single release. */
	public boolean allows(Actor actor, Action action) {
		return actor.roles().stream().anyMatch((role) -> role.allows(action));
	}

	private static ProblemException refused(Actor actor, Action action, String where) {
		String missing = listed(Arrays.stream(Role.values()).filter((role) -> role.allows(action)).toList(), " or ");
		String held = actor.roles().isEmpty() ? "no role" : listed(actor.roles().stream().sorted().toList(), " and ");
		return new Problem(Problem.Kind.FORBIDDEN, "not-permitted", "You may not do this",
				actor.name() + " has " + held + " and may not " + action.words() + where + ". That takes the role "
						+ missing + ".",
				"Ask somebody who has the role to do it, or an administrator to give it to you.", null)
			.asException();
	}

	private static String listed(Collection<Role> roles, String delimiter) {
		return roles.stream().map(Role::name).collect(Collectors.joining(delimiter));
	}

}
