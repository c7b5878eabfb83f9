package io.upgradeconsole.access;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses API requests that a browser sends for another site's page: browsers replay
 * Basic credentials, and the API has no CSRF token.
 */
class CrossSiteFilter extends OncePerRequestFilter {

	// "none" is an address typed by the user.
	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final ApiRefusals refusals;

	CrossSiteFilter(ApiRefusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if ((site != null && !OWN.contains(site)) || (origin != null && !isOwn(origin, request))) {
			this.refusals.crossSite(response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isOwn(String origin, HttpServletRequest request) {
		String from = authority(origin);
		if (from == null) {
			return false;
		}
		// Behind a proxy either the Host header is kept, or forwarded headers tell the
		// name.
		String scheme = URI.create(origin).getScheme();
		String host = request.getHeader(HttpHeaders.HOST);
		return from.equals(authority(scheme + "://" + host))
				|| from.equals(authority(scheme + "://" + request.getServerName() + ":" + request.getServerPort()));
	}

	/** Host and port, or {@code null} for what has none, such as {@code Origin: null}. */
	private static @Nullable String authority(String origin) {
		try {
			URI uri = URI.create(origin);
			if (uri.getHost() == null) {
				return null;
			}
			int port = (uri.getPort() != -1) ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
			return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
