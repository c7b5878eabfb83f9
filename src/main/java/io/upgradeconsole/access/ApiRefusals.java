package io.upgradeconsole.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * What the API answers to those it does not let in, as problem details.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final JsonMapper json;

	ApiRefusals(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
			throws IOException {
		// Only what is no browser gets the Basic challenge: a browser would prompt, and
		// from then on send the password along with every request, whoever caused it.
		boolean browser = request.getHeader("Sec-Fetch-Site") != null;
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE,
				browser ? "Bearer realm=\"upgrade-console\"" : "Basic realm=\"upgrade-console\", charset=\"UTF-8\"");
		if (why instanceof SlowDownException slow) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(slow.seconds()));
			write(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-failed-sign-ins", "Too many sign-ins have failed",
					"Too many sign-ins of this name or from this address have failed; this one was not looked at.",
					"Wait for " + slow.seconds() + " s, then try again with the right name and password.");
			return;
		}
		boolean wrong = why instanceof BadCredentialsException;
		write(response, HttpStatus.UNAUTHORIZED, wrong ? "sign-in-failed" : "sign-in-required",
				wrong ? "Name or password is wrong" : "Sign in first",
				wrong ? "Nobody is configured with this name and this password."
						: "The API answers configured users only.",
				"Send a personal access token (Authorization: Bearer TOKEN), or name and password of a configured user"
						+ " by HTTP Basic, for example curl --user NAME.");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException {
		write(response, HttpStatus.FORBIDDEN, "not-permitted", "You may not do this", "None of your roles allows this.",
				"Ask somebody who has the role to do it.");
	}

	/**
	 * A token that nobody has, or that is not taken any more: which of them, is not told.
	 */
	void token(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"upgrade-console\", error=\"invalid_token\"");
		write(response, HttpStatus.UNAUTHORIZED, "token-not-valid", "This token is not taken",
				"The token is none, has expired or was revoked, or its owner may not sign in any more.",
				"Make a new one on the account page of the console.");
	}

	void crossSite(HttpServletResponse response) throws IOException {
		write(response, HttpStatus.FORBIDDEN, "cross-site-refused", "Another site's page sent this request",
				"A browser sent this request for a page that is not the console's.",
				"Call the API from the console's own address, or with a client that is no browser.");
	}

	private void write(HttpServletResponse response, HttpStatus status, String type, String title, String detail,
			String remedy) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getWriter()
			.write(this.json
				.writeValueAsString(new Refusal("/problems/" + type, title, status.value(), detail, remedy)));
	}

	/**
	 * Problem details of RFC 9457.
	 */
	private record Refusal(String type, String title, int status, String detail, String remedy) {
	}

}
