package io.upgradeconsole.access;

import java.util.Set;
import java.util.function.Supplier;

import io.upgradeconsole.access.AccessProperties.Monitoring;
import io.upgradeconsole.access.AccessProperties.Readers;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may read the figures, and what is running. Without a sign-in these two at most,
 * whatever else somebody has the actuator serve.
 */
final class FigureReaders implements AuthorizationManager<RequestAuthorizationContext> {

	private static final RequestMatcher FIGURES = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/info"),
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/prometheus"));

	private final Readers readers;

	private final Set<Role> roles;

	FigureReaders(Monitoring monitoring) {
		this.readers = monitoring.readers();
		this.roles = monitoring.roles();
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		if (this.readers == Readers.NETWORK && FIGURES.matches(context.getRequest())) {
			return new AuthorizationDecision(true);
		}
		return new AuthorizationDecision(CurrentActor.of(authentication.get()).filter(this::isReader).isPresent());
	}

	/** What somebody is on some releases only does not count: the figures are of all. */
	private boolean isReader(Actor actor) {
		return this.roles.isEmpty() || actor.roles().contains(Role.ADMIN)
				|| actor.roles().stream().anyMatch(this.roles::contains);
	}

}
