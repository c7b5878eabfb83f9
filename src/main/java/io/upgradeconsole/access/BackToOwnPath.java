package io.upgradeconsole.access;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Leads on from the sign-in page: to the page that was asked for, by its path alone, or
 * home. A saved address holds the host that the request claimed, which may be anybody's.
 */
class BackToOwnPath implements AuthenticationSuccessHandler {

	private final RequestCache requests;

	BackToOwnPath(RequestCache requests) {
		this.requests = requests;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		SavedRequest saved = this.requests.getRequest(request, response);
		this.requests.removeRequest(request, response);
		String path = (saved != null) ? path(saved.getRedirectUrl()) : "/";
		response.sendRedirect("/".equals(path) ? request.getContextPath() + "/" : path);
	}

	static String path(String address) {
		try {
			URI uri = URI.create(address);
			String path = uri.getRawPath();
			if (path == null || !path.startsWith("/") || path.startsWith("//")) {
				return "/";
			}
			return (uri.getRawQuery() != null) ? path + "?" + uri.getRawQuery() : path;
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
