package io.upgradeconsole.access;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Remembers with an authentication how it came about: a form's and a Basic header's look
 * the same otherwise.
 */
class SignInDetails extends WebAuthenticationDetails {

	private final Actor.SignedInBy signedInBy;

	private final @Nullable String token;

	SignInDetails(HttpServletRequest request, Actor.SignedInBy signedInBy) {
		this(request, signedInBy, null);
	}

	SignInDetails(HttpServletRequest request, Actor.SignedInBy signedInBy, @Nullable String token) {
		super(request);
		this.signedInBy = signedInBy;
		this.token = token;
	}

	/** The name of the token that was sent, if one was. */
	@Nullable String token() {
		return this.token;
	}

	Actor.SignedInBy signedInBy() {
		return this.signedInBy;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof SignInDetails details && details.signedInBy == this.signedInBy
				&& Objects.equals(details.token, this.token);
	}

	@Override
	public int hashCode() {
		return 31 * super.hashCode() + Objects.hash(this.signedInBy, this.token);
	}

}
