package io.upgradeconsole.access;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs users of the configuration in by their password, for the form and for HTTP Basic.
 * It tells nobody whether a name exists: not by what it says, nor by how long it takes,
 * nor by how it slows down.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final ConfiguredUsers users;

	private final SignInThrottle throttle;

	private final VerifiedPasswords verified;

	private final ApplicationEventPublisher events;

	/** One attempt an account at a time: many at once would not see each other fail. */
	private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

	PasswordSignIn(ConfiguredUsers users, SignInThrottle throttle, VerifiedPasswords verified,
			ApplicationEventPublisher events) {
		this.users = users;
		this.throttle = throttle;
		this.verified = verified;
		this.events = events;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	@Override
	public @Nullable Authentication authenticate(Authentication attempt) {
		if (!(attempt.getDetails() instanceof SignInDetails details)) {
			return null;
		}
		// what was typed may be a password, and as long as a form may be
		String account = Sha256.of(ConfiguredUsers.key(attempt.getName()));
		synchronized (this.turns[Math.floorMod(account.hashCode(), this.turns.length)]) {
			String address = Objects.requireNonNullElse(details.getRemoteAddress(), "");
			this.throttle.check(account, address);
			Optional<ConfiguredUser> user = this.users.find(attempt.getName());
			if (!matches(user.orElse(null), String.valueOf(attempt.getCredentials()), details.signedInBy())) {
				Duration wait = this.throttle.failed(account, address);
				this.events.publishEvent(new SignInFailed(user.map(ConfiguredUser::name).orElse(null),
						details.signedInBy(), address, "Name or password is wrong." + (wait.isZero() ? ""
								: " The next attempt has to wait for " + wait.toSeconds() + " s.")));
				throw new BadCredentialsException("Name or password is wrong");
			}
			this.throttle.succeeded(account, address);
			return signedIn(user.orElseThrow(), details);
		}
	}

	private boolean matches(@Nullable ConfiguredUser user, String password, Actor.SignedInBy how) {
		if (user == null) {
			PasswordHashes.matches(password, this.users.decoy());
			return false;
		}
		if (how != Actor.SignedInBy.BASIC) {
			return PasswordHashes.matches(password, user.hash());
		}
		if (this.verified.knows(user, password)) {
			return true;
		}
		boolean right = PasswordHashes.matches(password, user.hash());
		if (right) {
			this.verified.remember(user, password);
		}
		return right;
	}

	private static Authentication signedIn(ConfiguredUser user, SignInDetails details) {
		UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(user.name(),
				null, List.of(user.standing()));
		signedIn.setDetails(details);
		return signedIn;
	}

}
