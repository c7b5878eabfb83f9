package io.upgradeconsole.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who may do what on which release. Services ask here; pages only hide what would be
 * refused. Whatever is refused is published as {@link DeedDenied} first.
 */
@Component
public class Permissions {

	private final ApplicationEventPublisher events;

	Permissions(ApplicationEventPublisher events) {
		this.events = events;
	}

	/** Refuses, unless the actor may take the action on the release. */
	public void require(Actor actor, Action action, ReleaseRef release) {
		require(new Deed(actor, action, release));
	}

	/** Refuses, unless the actor may take an action that is about no single release. */
	public void require(Actor actor, Action action) {
		require(new Deed(actor, action, null));
	}

	/** Whether the actor may take the action on the release. */
	public boolean allows(Actor actor, Action action, ReleaseRef release) {
		return allows(new Deed(actor, action, release));
	}

	/** Whether the actor may take an action that is about no single release. */
	public boolean allows(Actor actor, Action action) {
		return allows(new Deed(actor, action, null));
	}

	/** Whether the actor may take the action on any release at all. */
	public boolean allowsSomewhere(Actor actor, Action action) {
		return allows(actor, action) || actor.grants()
			.stream()
			.flatMap((grant) -> grant.roles().stream())
			.anyMatch((role) -> role.allows(action));
	}

	/**
	 * What to throw where somebody has the role and may not all the same, for a reason
	 * that the caller knows. It is published like every refusal.
	 */
	public ProblemException denied(Actor actor, Action action, ReleaseRef release, Problem problem) {
		this.events.publishEvent(new DeedDenied(new Deed(actor, action, release), problem.detail()));
		return problem.asException();
	}

	/** Refuses, unless the deed is allowed. */
	void require(Deed deed) {
		if (!allows(deed)) {
			String why = why(deed);
			this.events.publishEvent(new DeedDenied(deed, why));
			throw new Problem(Problem.Kind.FORBIDDEN, "not-permitted", "You may not do this", why,
					"Ask somebody who has the role to do it, or an administrator to give it to you.", null)
				.asException();
		}
	}

	boolean allows(Deed deed) {
		return held(deed).stream().anyMatch((role) -> role.allows(deed.action()));
	}

	/**
	 * The roles that count: for what is about no single release, those that hold
	 * everywhere.
	 */
	private static Set<Role> held(Deed deed) {
		return (deed.release() != null) ? deed.actor().rolesOn(deed.release()) : deed.actor().roles();
	}

	private static String why(Deed deed) {
		Actor actor = deed.actor();
		String missing = listed(Arrays.stream(Role.values()).filter((role) -> role.allows(deed.action())).toList(),
				" or ");
		Set<Role> roles = held(deed);
		String held = roles.isEmpty() ? "no role" : listed(roles.stream().sorted().toList(), " and ");
		String where = actor.grants().isEmpty() ? "" : (deed.release() != null) ? " there" : " on every release";
		return actor.name() + " has " + held + where + " and may not " + deed.words() + ". That takes the role "
				+ missing + ".";
	}

	private static String listed(Collection<Role> roles, String delimiter) {
		return roles.stream().map(Role::name).collect(Collectors.joining(delimiter));
	}

}
