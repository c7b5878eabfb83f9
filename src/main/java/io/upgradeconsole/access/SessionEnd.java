package io.upgradeconsole.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that have lasted for too long, or whose user has signed out everywhere.
 * Sessions outlive the process that began them: one ends as well when its user was given
 * another password or other roles meanwhile, or is gone.
 */
class SessionEnd extends OncePerRequestFilter {

	/** Set on the request where this has just ended its session. */
	static final String ENDED = SessionEnd.class.getName();

	private final SignOuts signOuts;

	private final People people;

	private final Duration longest;

	private final Clock clock;

	SessionEnd(SignOuts signOuts, People people, AccessProperties properties, Clock clock) {
		this.signOuts = signOuts;
		this.people = people;
		this.longest = properties.session().longest();
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (session != null && signedIn != null && isOver(start(session), signedIn)) {
			end(session);
			SecurityContextHolder.clearContext();
			request.setAttribute(ENDED, true);
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(@Nullable SessionStart start, Authentication signedIn) {
		String name = signedIn.getName();
		return start == null || !start.at().plus(this.longest).isAfter(this.clock.instant())
				|| start.signOuts() != this.signOuts.times(name) || !start.account().equals(this.people.account(name))
				|| !this.people.standing(name).equals(Standing.of(signedIn));
	}

	/** Another request of the session may have ended it meanwhile. */
	private void end(HttpSession session) {
		try {
			session.invalidate();
		}
		catch (IllegalStateException ex) {
			this.logger.debug("A session had been ended already", ex);
		}
	}

	private static @Nullable SessionStart start(HttpSession session) {
		try {
			return (session.getAttribute(SessionStart.ATTRIBUTE) instanceof SessionStart start) ? start : null;
		}
		catch (IllegalStateException ex) {
			// ended meanwhile, too
			return null;
		}
	}

}
