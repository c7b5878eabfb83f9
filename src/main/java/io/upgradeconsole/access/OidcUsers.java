package io.upgradeconsole.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Makes users of the console of those whom an identity provider vouches for.
 */
@Component
class OidcUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private static final String NO_ROLE = "no-role";

	private static final String NAME_TAKEN = "name-taken";

	private static final String NAME_UNUSABLE = "name-unusable";

	private static final int NAME_LENGTH = 200;

	private final OidcUserService provider = new OidcUserService();

	private final ConfiguredUsers users;

	private final OidcGroups groups;

	private final OidcPeople people;

	OidcUsers(ConfiguredUsers users, OidcGroups groups, OidcPeople people) {
		this.users = users;
		this.groups = groups;
		this.people = people;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		OidcUser user = this.provider.loadUser(bySubject(request));
		String named = nameAttribute(request);
		Object claim = user.getClaims().get(named);
		if (claim == null) {
			throw refused(NAME_UNUSABLE,
					"An account of the identity provider has no claim " + named + ", which user-name-attribute names.");
		}
		String name = claim.toString();
		if (!isUsable(name)) {
			throw refused(NAME_UNUSABLE, "An account of the identity provider has a name that cannot be shown.");
		}
		List<String> held = this.groups.counting(user.getClaims());
		Standing standing = this.groups.standing(held);
		if (standing.isNothing()) {
			throw refused(NO_ROLE, name + " of the identity provider is in no group that has a role here.");
		}
		String registration = request.getClientRegistration().getRegistrationId();
		if (this.users.find(name).isPresent()
				|| !this.people.seen(name, new OidcPeople.Identity(registration, user.getSubject()), held)) {
			throw refused(NAME_TAKEN, "An account of the identity provider is called " + name
					+ ", as another user of the console is already.");
		}
		return new DefaultOidcUser(List.of(standing), kept(user.getSubject(), named, name), null, named);
	}

	/**
	 * The same, with whoever signs in named by what is always there: Spring wants the
	 * claim that names them in both the token and the answer about the user, and fails
	 * where it is in one of them, or in none.
	 */
	private static OidcUserRequest bySubject(OidcUserRequest request) {
		ClientRegistration client = ClientRegistration.withClientRegistration(request.getClientRegistration())
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.build();
		return new OidcUserRequest(client, request.getAccessToken(), request.getIdToken(),
				request.getAdditionalParameters());
	}

	private static String nameAttribute(OidcUserRequest request) {
		String attribute = request.getClientRegistration()
			.getProviderDetails()
			.getUserInfoEndpoint()
			.getUserNameAttributeName();
		return StringUtils.hasText(attribute) ? attribute : IdTokenClaimNames.SUB;
	}

	/**
	 * A session is written down, and has no use for the token or for what else it says.
	 */
	private static OidcIdToken kept(String subject, String named, String name) {
		Map<String, Object> claims = new HashMap<>(Map.of(IdTokenClaimNames.SUB, subject));
		claims.put(named, name);
		return new OidcIdToken("not kept", null, null, claims);
	}

	private static boolean isUsable(String name) {
		return !name.isBlank() && name.length() <= NAME_LENGTH && name.equals(name.strip())
				&& name.codePoints()
					.noneMatch((point) -> !Character.isDefined(point) || Character.isISOControl(point)
							|| Character.getType(point) == Character.FORMAT);
	}

	private static Refused refused(String code, String why) {
		return new Refused(code, why);
	}

	/**
	 * Thrown where the provider vouches for somebody and the console does not take them.
	 * Told apart by its type: an error code can be sent by anybody.
	 */
	static final class Refused extends OAuth2AuthenticationException {

		Refused(String code, String why) {
			super(new OAuth2Error(code), why);
		}

	}

}
