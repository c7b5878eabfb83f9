package io.upgradeconsole.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.access.AccessProperties.Monitoring;
import io.upgradeconsole.access.AccessProperties.Readers;
import io.upgradeconsole.target.SettingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FigureReadersTests {

	private static final String FIGURES = "/actuator/prometheus";

	private static final Authentication NOBODY = new AnonymousAuthenticationToken("key", "anonymous",
			AuthorityUtils.createAuthorityList("ANONYMOUS"));

	@Test
	void whoeverSignsInReadsThemWhereNothingIsSet() {
		Monitoring standard = bound(Map.of());
		assertThat(mayRead(standard, FIGURES, somebody(Set.of(Role.VIEWER)))).isTrue();
		assertThat(mayRead(standard, FIGURES, onOneRelease(Role.VIEWER))).isTrue();
		assertThat(mayRead(standard, FIGURES, NOBODY)).isFalse();
		assertThat(mayRead(standard, FIGURES, null)).isFalse();
	}

	@Test
	void rolesNarrowTheReadersToThoseWhoHoldOneEverywhere() {
		Monitoring narrowed = bound(Map.of("monitoring.roles", "AUDITOR,OPERATOR"));
		assertThat(mayRead(narrowed, FIGURES, somebody(Set.of(Role.AUDITOR)))).isTrue();
		assertThat(mayRead(narrowed, FIGURES, somebody(Set.of(Role.VIEWER, Role.OPERATOR)))).isTrue();
		assertThat(mayRead(narrowed, FIGURES, somebody(Set.of(Role.ADMIN)))).isTrue();
		assertThat(mayRead(narrowed, FIGURES, somebody(Set.of(Role.VIEWER)))).isFalse();
		assertThat(mayRead(narrowed, FIGURES, onOneRelease(Role.OPERATOR))).isFalse();
		assertThat(mayRead(narrowed, FIGURES, NOBODY)).isFalse();
	}

	@Test
	void theNetworkIsLetInToFiguresAndVersionsAndNothingElse() {
		Monitoring open = bound(Map.of("monitoring.readers", "network"));
		assertThat(mayRead(open, FIGURES, NOBODY)).isTrue();
		assertThat(mayRead(open, "/actuator/info", NOBODY)).isTrue();
		for (String other : List.of("/actuator/heapdump", "/actuator/prometheus/x", "/actuator", "/actuator/env")) {
			assertThat(mayRead(open, other, NOBODY)).as(other).isFalse();
			assertThat(mayRead(open, other, somebody(Set.of(Role.VIEWER)))).as(other).isTrue();
		}
	}

	@Test
	void whatCannotBothBeMeantIsRefusedAtStart() {
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bound(Map.of("monitoring.readers", "NETWORK", "monitoring.roles", "VIEWER")))
			.havingRootCause()
			.isInstanceOf(SettingException.class)
			.withMessage("console.access.monitoring.roles narrows readers who sign in,"
					+ " and console.access.monitoring.readers is NETWORK.");
		assertThatExceptionOfType(BindException.class)
			.isThrownBy(() -> bound(Map.of("monitoring.readers", "EVERYBODY")));
	}

	private static boolean mayRead(Monitoring monitoring, String path, @Nullable Authentication who) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		return new FigureReaders(monitoring).authorize(() -> who, new RequestAuthorizationContext(request)).isGranted();
	}

	private static Monitoring bound(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("monitoring", Monitoring.class);
	}

	private static Authentication somebody(Set<Role> roles) {
		return signedIn(new Standing(roles, List.of()));
	}

	private static Authentication onOneRelease(Role role) {
		return signedIn(new Standing(Set.of(), List.of(new Grant(Set.of(role), new ReleasePattern("local/a/b")))));
	}

	private static Authentication signedIn(Standing standing) {
		UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated("sam", null,
				List.of(standing));
		token.setDetails(new SignInDetails(new MockHttpServletRequest(), Actor.SignedInBy.BASIC));
		return token;
	}

}
