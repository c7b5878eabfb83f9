package io.upgradeconsole.access;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who sent the request that is being served on this thread.
 */
@Component
public class CurrentActor {

	/** The one who is signed in; every page and the API ask for that first. */
	public Actor get() {
		return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in on this thread"));
	}

	/** The one who is signed in, if anybody is: the sign-in page has none. */
	public Optional<Actor> find() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	/** The one whom the authentication is about, who may be about to sign in or out. */
	static Optional<Actor> of(@Nullable Authentication authentication) {
		if (authentication == null || !(authentication.getDetails() instanceof SignInDetails details)) {
			return Optional.empty();
		}
		// A session may outlive the network it began in: the request's address counts.
		String address = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : details.getRemoteAddress();
		Standing standing = Standing.of(authentication).orElse(Standing.NOTHING);
		return Optional.of(new Actor(authentication.getName(), standing.roles(), standing.grants(),
				details.signedInBy(), details.token(), address));
	}

}
