package io.upgradeconsole.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real identity provider: Spring's authorization server, on a port of its own, with its
 * sign-in form. It answers at 127.0.0.1, the console at localhost: cookies know no ports.
 * It refuses clients that do not prove themselves by PKCE.
 */
final class AcmeIdentityProvider implements AutoCloseable {

	/** The password of everybody there. */
	static final String PASSWORD = "acme-password";

	/** Whom it calls by no name. */
	static final String NAMELESS = "nemo";

	/** Whose name is in the ID token alone, not in the answer about the user. */
	static final String NAMED_ONCE = "vic";

	private static final Map<String, List<String>> GROUPS = Map.of("olive", List.of("platform", "everybody"), "vic",
			List.of("eu-readers"), "nora", List.of("everybody"), "operator", List.of("platform"), NAMELESS,
			List.of("platform"));

	private static final AtomicInteger CONSOLE = new AtomicInteger();

	private final ConfigurableApplicationContext context;

	private AcmeIdentityProvider(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts it, for the console on that port. */
	static AcmeIdentityProvider on(int port, int consolePort) {
		CONSOLE.set(consolePort);
		return new AcmeIdentityProvider(new SpringApplicationBuilder(Acme.class).run("--server.address=127.0.0.1",
				"--server.port=" + port, "--spring.config.name=acme",
				"--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
						+ "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
						+ "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration,"
						+ "io.github.wimdeblauwe.htmx.spring.boot.thymeleaf.HtmxThymeleafAutoConfiguration"));
	}

	@Override
	public void close() {
		this.context.close();
	}

	// No component, or the console of every test would be one, too.
	@EnableAutoConfiguration
	static class Acme {

		@Bean
		SecurityFilterChain acme(HttpSecurity http) {
			return http
				.oauth2AuthorizationServer((server) -> server
					.oidc((oidc) -> oidc.userInfoEndpoint((user) -> user.userInfoMapper(Acme::user))))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		private static OidcUserInfo user(OidcUserInfoAuthenticationContext asked) {
			Map<String, Object> claims = new HashMap<>(
					asked.getAuthorization().getToken(OidcIdToken.class).getToken().getClaims());
			claims.remove("preferred_username", NAMED_ONCE);
			return new OidcUserInfo(claims);
		}

		@Bean
		RegisteredClientRepository clients() {
			return new RegisteredClientRepository() {

				@Override
				public void save(RegisteredClient client) {
				}

				@Override
				public RegisteredClient findById(String id) {
					return client();
				}

				@Override
				public @Nullable RegisteredClient findByClientId(String clientId) {
					return clientId.equals("console") ? client() : null;
				}

			};
		}

		private static RegisteredClient client() {
			return RegisteredClient.withId("console")
				.clientId("console")
				.clientSecret("{noop}client-s3cret")
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri("http://localhost:" + CONSOLE + "/login/oauth2/code/acme")
				.scope(OidcScopes.OPENID)
				.scope(OidcScopes.PROFILE)
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build();
		}

		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(GROUPS.keySet()
				.stream()
				.<UserDetails>map(
						(name) -> User.withUsername(name).password("{noop}" + PASSWORD).roles("EMPLOYEE").build())
				.toList());
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (token) -> {
				String name = token.getPrincipal().getName();
				token.getClaims().claim("groups", GROUPS.get(name));
				if (!name.equals(NAMELESS)) {
					token.getClaims().claim("preferred_username", name);
				}
			};
		}

		@Bean
		JWKSource<SecurityContext> keys() throws JOSEException {
			return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("acme").generate()));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

	}

}
