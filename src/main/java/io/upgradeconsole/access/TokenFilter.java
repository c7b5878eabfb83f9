package io.upgradeconsole.access;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs calls of the API in that send a personal access token.
 */
class TokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "bearer ";

	private final TokenService tokens;

	private final ApiRefusals refusals;

	TokenFilter(TokenService tokens, ApiRefusals refusals) {
		this.tokens = tokens;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<TokenService.Sent> sent = this.tokens.sent(header.substring(SCHEME.length()).strip());
		if (sent.isEmpty()) {
			this.refusals.token(response);
			return;
		}
		AccessToken token = sent.get().token();
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(token.owner(),
				null, List.of(sent.get().standing()));
		signedIn.setDetails(new SignInDetails(request, Actor.SignedInBy.TOKEN, token.name()));
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(signedIn);
		SecurityContextHolder.setContext(context);
		chain.doFilter(request, response);
	}

}
