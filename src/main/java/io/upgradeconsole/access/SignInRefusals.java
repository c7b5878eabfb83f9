package io.upgradeconsole.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the sign-in page, which says why and, where it takes a wait, for how
 * long.
 */
class SignInRefusals implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException why) throws IOException {
		String query = (why instanceof SlowDownException slow) ? "?wait=" + slow.seconds() : "?error";
		response.sendRedirect(request.getContextPath() + PageRefusals.SIGN_IN + query);
	}

}
