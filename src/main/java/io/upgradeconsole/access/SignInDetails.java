package io.upgradeconsole.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Remembers with an authentication how it came about: a form's and a Basic header's look
 * the same otherwise.
 */
class SignInDetails extends WebAuthenticationDetails {

	private final Actor.SignedInBy signedInBy;

	SignInDetails(HttpServletRequest request, Actor.SignedInBy signedInBy) {
		super(request);
		this.signedInBy = signedInBy;
	}

	Actor.SignedInBy signedInBy() {
		return this.signedInBy;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof SignInDetails details && details.signedInBy == this.signedInBy;
	}

	@Override
	public int hashCode() {
		return 31 * super.hashCode() + this.signedInBy.hashCode();
	}

}
