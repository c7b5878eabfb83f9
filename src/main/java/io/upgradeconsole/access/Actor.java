package io.upgradeconsole.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param name the user's name, written as configured
 * @param roles what they are to the console
 * @param signedInBy how they proved who they are
 * @param address the address the request came from, or {@code null} outside a request
 */
public record Actor(String name, Set<Role> roles, SignedInBy signedInBy, @Nullable String address) {

	public Actor {
		roles = Set.copyOf(roles);
	}

	/** How somebody proved who they are. */
	public enum SignedInBy {

		/** The sign-in page. */
		FORM,
		/** HTTP Basic, at the API. */
		BASIC,
		/** They did, when they began what the console now goes on with for them. */
		EARLIER

	}

}
