package io.upgradeconsole.access;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertThrows;

@ExtendWith(OutputCaptureExtension.class)
class StartWithoutUsersTests {

	private static final String HASH = "$2y$10$" + "a".repeat(53);

	@Test
	void isRefusedWithTheLinesThatConfigureOne(CapturedOutput output) {
		SpringApplication application = new SpringApplication(Users.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatExceptionOfType(Exception.class).isThrownBy(application::run);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("No user is configured under console.access.users")
			.contains("console.access.users[0].password={bcrypt}")
			.contains("java -jar upgrade-console.jar hash-password")
			.doesNotContain("Using generated security password");
	}

	@Test
	void isRefusedForAPasswordInClearTextWithoutRepeatingIt() {
		refused(new AccessProperties.User("alice", "sesame", List.of(Role.VIEWER), List.of()),
				"not a bcrypt or argon2 hash");
	}

	@Test
	void isRefusedForAUserWithoutARole() {
		refused(new AccessProperties.User("alice", HASH, List.of(), List.of()), "no role");
	}

	@Test
	void isRefusedForTwoUsersOfOneName() {
		AccessProperties twice = SignInThrottleTests.properties(
				new AccessProperties.User("alice", HASH, List.of(Role.VIEWER), List.of()),
				new AccessProperties.User("Alice", HASH, List.of(Role.ADMIN), List.of()));
		assertThatExceptionOfType(UsersNotConfiguredException.class).isThrownBy(() -> users(twice))
			.withMessageContaining("twice");
	}

	@Test
	void isRefusedForAGrantOnNoRelease() {
		refused(new AccessProperties.User("alice", HASH, List.of(),
				List.of(new AccessProperties.Granted(List.of(Role.OPERATOR), "prod/zym trace"))),
				"The user 'alice' under console.access.users has a grant on 'prod/zym trace', which names no releases");
		refused(new AccessProperties.User("alice", HASH, List.of(),
				List.of(new AccessProperties.Granted(List.of(), "prod"))), "without a role");
	}

	@Test
	void isRefusedForAnIdentityProviderWhoseGroupsHaveNoRoleOrThatDoesNotSayWhoSignsIn(CapturedOutput output) {
		for (String scope : List.of("openid", "profile")) {
			SpringApplication application = new SpringApplication(Users.class);
			application.setWebApplicationType(WebApplicationType.NONE);
			String registration = "--spring.security.oauth2.client.registration.acme.";
			assertThatExceptionOfType(Exception.class)
				.isThrownBy(() -> application.run(registration + "client-id=console", registration + "scope=" + scope));
		}
		assertThat(output).contains("no group under console.access.oidc.groups")
			.contains("console.access.oidc.groups[0].roles=OPERATOR")
			.contains("The identity provider 'acme'")
			.contains("registration.acme.scope=openid,profile");
	}

	private static ConfiguredUsers users(AccessProperties properties) {
		return new ConfiguredUsers(properties, new IdentityProviders(new OAuth2ClientProperties(), properties));
	}

	private static void refused(AccessProperties.User user, String why) {
		UsersNotConfiguredException thrown = assertThrows(UsersNotConfiguredException.class,
				() -> users(SignInThrottleTests.properties(user)));
		FailureAnalysis analysis = new UsersNotConfiguredFailureAnalyzer().analyze(thrown, thrown);
		assertThat(analysis.getDescription()).contains(why).doesNotContain("sesame");
		assertThat(user.toString()).doesNotContain(user.password());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties({ AccessProperties.class, OAuth2ClientProperties.class })
	@Import({ ConfiguredUsers.class, IdentityProviders.class, OidcGroups.class })
	static class Users {

	}

}
