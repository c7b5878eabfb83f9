package io.upgradeconsole.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Component;

/**
 * The identity providers of the configuration, by Spring's own properties; often none.
 */
@Component
public class IdentityProviders {

	private final List<Provider> providers;

	private final boolean passwords;

	IdentityProviders(OAuth2ClientProperties clients, AccessProperties properties) {
		this.providers = clients.getRegistration().entrySet().stream().map(IdentityProviders::provider).toList();
		this.passwords = !properties.users().isEmpty();
	}

	/**
	 * A provider to sign in at.
	 *
	 * @param id the registration's id
	 * @param name what people know it by
	 */
	public record Provider(String id, String name) {

	}

	/** Those that the sign-in page offers. */
	public List<Provider> all() {
		return this.providers;
	}

	/** Whether there are users who sign in with a password, too. */
	public boolean besidesPasswords() {
		return this.passwords;
	}

	private static Provider provider(Map.Entry<String, OAuth2ClientProperties.Registration> registration) {
		String id = registration.getKey();
		if (registration.getValue().getScope() == null || !registration.getValue().getScope().contains("openid")) {
			throw new UsersNotConfiguredException(
					"The identity provider '" + id + "' under spring.security.oauth2.client.registration is not asked"
							+ " for the scope openid, so it would not say who signs in.",
					"Set spring.security.oauth2.client.registration." + id + ".scope=openid,profile");
		}
		return new Provider(id, Objects.requireNonNullElse(registration.getValue().getClientName(), id));
	}

}
