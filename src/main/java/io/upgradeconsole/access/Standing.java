package io.upgradeconsole.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * What somebody is to the console: everywhere, and on some releases besides. Rides along
 * with an authentication as its one authority.
 *
 * @param roles the roles that hold everywhere
 * @param grants the roles that hold somewhere
 */
record Standing(Set<Role> roles, List<Grant> grants) implements GrantedAuthority {

	static final Standing NOTHING = new Standing(Set.of(), List.of());

	Standing {
		roles = Set.copyOf(roles);
		grants = List.copyOf(grants);
	}

	/** What an authentication says its user is. */
	static Optional<Standing> of(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.filter(Standing.class::isInstance)
			.map(Standing.class::cast)
			.findFirst();
	}

	boolean isNothing() {
		return this.roles.isEmpty() && this.grants.isEmpty();
	}

	/** Both together. */
	Standing and(Standing other) {
		Set<Role> all = new HashSet<>(this.roles);
		all.addAll(other.roles);
		List<Grant> both = new ArrayList<>(this.grants);
		both.addAll(other.grants);
		return new Standing(all, both);
	}

	/**
	 * As much of these roles as is within this: each where everything that it allows is
	 * allowed anyway.
	 */
	Standing limitedTo(Collection<Role> wanted) {
		return new Standing(within(wanted, this.roles),
				this.grants.stream()
					.map((grant) -> new Grant(within(wanted, grant.roles()), grant.on()))
					.filter((grant) -> !grant.roles().isEmpty())
					.toList());
	}

	/** Every role that is within this, somewhere at least. */
	Set<Role> available() {
		Standing all = limitedTo(Arrays.asList(Role.values()));
		Set<Role> found = EnumSet.noneOf(Role.class);
		found.addAll(all.roles);
		all.grants.forEach((grant) -> found.addAll(grant.roles()));
		return found;
	}

	private static Set<Role> within(Collection<Role> wanted, Set<Role> held) {
		return wanted.stream().filter((role) -> role.isWithin(held)).collect(Collectors.toSet());
	}

	@Override
	public String getAuthority() {
		return "STANDING";
	}

}
