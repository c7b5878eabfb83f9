package io.upgradeconsole.access;

import java.io.IOException;

import io.upgradeconsole.target.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * What pages answer to those who are not, or no longer, signed in, and to forms that do
 * not come from the console.
 */
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String SIGN_IN = "/sign-in";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
			throws IOException {
		signIn(request, response, (request.getAttribute(SessionEnd.ENDED) != null) ? SIGN_IN + "?expired" : SIGN_IN);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException {
		// Once the session has ended, no CSRF token fits: that is no attack.
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			signIn(request, response, SIGN_IN + "?expired");
			return;
		}
		// Shown by whoever serves the error page; an attribute, so that no module needs
		// another.
		request.setAttribute(Problem.class.getName(),
				new Problem(Problem.Kind.FORBIDDEN, "form-expired", "This form is no longer valid",
						"The form was not sent by a page of this session.",
						"Go back, reload the page and send the form again.", null));
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	private static void signIn(HttpServletRequest request, HttpServletResponse response, String path)
			throws IOException {
		String location = request.getContextPath() + path;
		if ("true".equals(request.getHeader("HX-Request"))) {
			// htmx would follow a redirect and put the sign-in page into a fragment.
			response.setHeader("HX-Redirect", location);
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else if (accepts(request, MediaType.TEXT_EVENT_STREAM_VALUE)) {
			// An EventSource follows a redirect, too; a 401 makes it stop.
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			response.sendRedirect(location);
		}
	}

	private static boolean accepts(HttpServletRequest request, String type) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(type);
	}

}
