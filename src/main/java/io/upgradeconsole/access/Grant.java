package io.upgradeconsole.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Roles that somebody has on some releases only.
 *
 * @param roles what they are there
 * @param on where
 */
public record Grant(Set<Role> roles, ReleasePattern on) implements Serializable {

	public Grant {
		roles = Set.copyOf(roles);
	}

}
