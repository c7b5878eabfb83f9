package io.upgradeconsole.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Leads back to the sign-in page when signing in at an identity provider has failed. Only
 * what is about somebody whom the provider vouches for goes into the trail: the rest can
 * be sent by anybody, as often as they like.
 */
@Component
class OidcRefusals implements AuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(OidcRefusals.class);

	private final ApplicationEventPublisher events;

	OidcRefusals(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException why) throws IOException {
		String reason = "provider";
		if (why instanceof OidcUsers.Refused refused) {
			reason = refused.getError().getErrorCode();
			this.events.publishEvent(new SignInFailed(null, Actor.SignedInBy.OIDC, request.getRemoteAddr(),
					String.valueOf(refused.getMessage())));
		}
		else {
			logger.info("Signing in at the identity provider failed: {}", why.getClass().getSimpleName());
			logger.debug("It failed for this", why);
		}
		response.sendRedirect(request.getContextPath() + PageRefusals.SIGN_IN + "?refused=" + reason);
	}

}
