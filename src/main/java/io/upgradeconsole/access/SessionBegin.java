package io.upgradeconsole.access;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Begins a session. Called before somebody counts as signed in: where it cannot be
 * written down, nobody is.
 */
@Component
class SessionBegin implements SessionAuthenticationStrategy {

	private final SignOuts signOuts;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SessionBegin(SignOuts signOuts, People people, ApplicationEventPublisher events, Clock clock) {
		this.signOuts = signOuts;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void onAuthentication(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		Actor actor = CurrentActor.of(authentication).orElseThrow();
		request.getSession()
			.setAttribute(SessionStart.ATTRIBUTE, new SessionStart(this.clock.instant(),
					this.signOuts.times(actor.name()), this.people.account(actor.name())));
		this.events.publishEvent(new SignedIn(actor));
	}

}
