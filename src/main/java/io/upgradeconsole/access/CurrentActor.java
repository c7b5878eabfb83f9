package io.upgradeconsole.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getDetails() instanceof SignInDetails details)) {
			return Optional.empty();
		}
		// A session may outlive the network it began in: the request's address counts.
		String address = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : details.getRemoteAddress();
		return Optional.of(new Actor(authentication.getName(), roles(authentication), details.signedInBy(), address));
	}

	private static Set<Role> roles(Authentication authentication) {
		Set<String> authorities = authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.collect(Collectors.toSet());
		return Arrays.stream(Role.values())
			.filter((role) -> authorities.contains("ROLE_" + role))
			.collect(Collectors.toSet());
	}

}
