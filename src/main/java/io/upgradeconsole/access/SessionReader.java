package io.upgradeconsole.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Knows people by the session that a page has begun, and begins or changes none itself: a
 * scraper that sends a password each time would leave a session behind each time.
 */
class SessionReader extends HttpSessionSecurityContextRepository {

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		// whoever signs in here does so for this request
	}

}
