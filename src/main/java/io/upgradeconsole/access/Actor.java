package io.upgradeconsole.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param name the user's name, written as configured
 * @param roles what they are to the console, wherever
 * @param grants what they are on some releases only
 * @param signedInBy how they proved who they are
 * @param token the name of the token that was sent, or {@code null}
 * @param address the address the request came from, or {@code null} outside a request
 */
public record Actor(String name, Set<Role> roles, List<Grant> grants, SignedInBy signedInBy, @Nullable String token,
		@Nullable String address) {

	public Actor {
		roles = Set.copyOf(roles);
		grants = List.copyOf(grants);
	}

	/** Somebody whose roles hold everywhere, and who sends no token. */
	public Actor(String name, Set<Role> roles, SignedInBy signedInBy, @Nullable String address) {
		this(name, roles, List.of(), signedInBy, null, address);
	}

	/** What they are to the console where this release is concerned. */
	public Set<Role> rolesOn(ReleaseRef release) {
		Set<Role> here = new HashSet<>(this.roles);
		this.grants.stream()
			.filter((grant) -> grant.on().matches(release))
			.forEach((grant) -> here.addAll(grant.roles()));
		return here;
	}

	/** How they signed in, such as {@code FORM} or {@code TOKEN nightly}. */
	public String signedInWith() {
		return (this.token != null) ? this.signedInBy + " " + this.token : this.signedInBy.name();
	}

	/** How somebody proved who they are. */
	public enum SignedInBy {

		/** The sign-in page. */
		FORM,
		/** The organisation's identity provider. */
		OIDC,
		/** HTTP Basic, at the API. */
		BASIC,
		/** A personal access token, at the API. */
		TOKEN,
		/** They did, when they began what the console now goes on with for them. */
		EARLIER

	}

}
