package io.upgradeconsole.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What the groups of an identity provider are to the console.
 */
@Component
class OidcGroups {

	private static final Standing NOTHING = new Standing(Set.of(), List.of());

	private static final String REMEDY = """
			Say what a group of the provider is to the console, for example:

			    console.access.oidc.groups-claim=groups
			    console.access.oidc.groups[0].name=platform
			    console.access.oidc.groups[0].roles=OPERATOR
			    console.access.oidc.groups[1].name=everybody
			    console.access.oidc.groups[1].grants[0].roles=VIEWER
			    console.access.oidc.groups[1].grants[0].on=CLUSTER/NAMESPACE/RELEASE

			Roles: VIEWER, OPERATOR, APPROVER, ONCALL, AUDITOR, ADMIN.""";

	private final Map<String, Standing> standings = new LinkedHashMap<>();

	private final String claim;

	OidcGroups(AccessProperties properties, IdentityProviders providers) {
		this.claim = properties.oidc().groupsClaim();
		for (AccessProperties.Group group : properties.oidc().groups()) {
			String which = "The group '" + group.name() + "' under console.access.oidc.groups";
			Standing standing = ConfiguredUsers.standing(which, group.roles(), group.grants());
			if (group.name().isBlank() || standing.isNothing() || this.standings.put(group.name(), standing) != null) {
				throw new UsersNotConfiguredException(which + " needs a name of its own, and a role or a grant.",
						REMEDY);
			}
		}
		if (!providers.all().isEmpty() && this.standings.isEmpty()) {
			throw new UsersNotConfiguredException(
					"An identity provider is configured under spring.security.oauth2.client, but no group under"
							+ " console.access.oidc.groups, so nobody who signs in there would have a role.",
					REMEDY);
		}
	}

	/** Those of somebody's groups that count, out of the claims about them. */
	List<String> counting(Map<String, Object> claims) {
		return names(value(claims)).stream().filter(this.standings::containsKey).sorted().distinct().toList();
	}

	/** What the groups make of somebody; of groups that count no more, nothing. */
	Standing standing(Collection<String> groups) {
		return groups.stream()
			.map((group) -> this.standings.getOrDefault(group, NOTHING))
			.reduce(NOTHING, Standing::and);
	}

	private @Nullable Object value(Map<String, Object> claims) {
		if (claims.containsKey(this.claim)) {
			return claims.get(this.claim);
		}
		Object value = claims;
		for (String part : this.claim.split("\\.")) {
			value = (value instanceof Map<?, ?> map) ? map.get(part) : null;
		}
		return value;
	}

	private static List<String> names(@Nullable Object value) {
		if (value instanceof Collection<?> many) {
			return many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
		}
		return (value instanceof String one) ? List.of(one) : List.of();
	}

}
