package io.upgradeconsole.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * The console as a client of identity providers. It needs to know who signs in, and
 * nothing else: the provider's tokens are not kept.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcClients {

	/**
	 * Discovered when somebody signs in first: a provider that is down must not keep the
	 * console from starting, and is asked again the next time.
	 */
	@Bean
	@ConditionalOnOAuth2ClientRegistrationProperties
	ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties) {
		return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
				List.copyOf(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().values())));
	}

	@Bean
	@ConditionalOnOAuth2ClientRegistrationProperties
	OAuth2AuthorizedClientRepository authorizedClientRepository() {
		return new Forgetful();
	}

	private static final class Forgetful implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
				Authentication principal, HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
				HttpServletRequest request, HttpServletResponse response) {
		}

		@Override
		public void removeAuthorizedClient(String registration, Authentication principal, HttpServletRequest request,
				HttpServletResponse response) {
		}

	}

}
