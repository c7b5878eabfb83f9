package io.upgradeconsole.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.access.AccessToken;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.access.TokenService;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns an actor and their tokens into the account page.
 */
@Component
class AccountViews {

	private static final List<Integer> DAYS = List.of(7, 30, 90, 365);

	private final TokenService tokens;

	private final Clock clock;

	AccountViews(TokenService tokens, Clock clock) {
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * The page.
	 * @param typed what was typed into the form
	 * @param errors what is wrong about it, by field
	 * @param made the token that was just made, or {@code null}
	 */
	AccountView page(Actor actor, TokenForm typed, Map<String, ProblemView> errors, TokenService.@Nullable Made made) {
		Instant now = this.clock.instant();
		List<AccountView.Held> standing = new ArrayList<>();
		if (!actor.roles().isEmpty()) {
			standing.add(new AccountView.Held("Everywhere", words(actor.roles())));
		}
		actor.grants().forEach((grant) -> standing.add(new AccountView.Held("On " + grant.on(), words(grant.roles()))));
		Set<Role> available = this.tokens.available(actor);
		return new AccountView(actor.name(), standing,
				this.tokens.of(actor).stream().map((token) -> token(token, now)).toList(),
				available.isEmpty() ? null : form(available, typed, errors),
				(made != null) ? new AccountView.Made(made.token().name(), made.secret()) : null);
	}

	private AccountView.Form form(Set<Role> available, TokenForm typed, Map<String, ProblemView> errors) {
		Duration longest = this.tokens.longest();
		return new AccountView.Form(typed.name(), available.stream()
			.sorted()
			.map((role) -> new AccountView.RoleChoice(role.name(), role.purpose(), typed.roles().contains(role.name())))
			.toList(),
				DAYS.stream()
					.filter((days) -> Duration.ofDays(days).compareTo(longest) <= 0)
					.map((days) -> new AccountView.DaysChoice(days, (days == 365) ? "a year" : days + " days",
							days == typed.days()))
					.toList(),
				errors);
	}

	private static AccountView.Token token(AccessToken token, Instant now) {
		boolean live = token.isLive(now);
		StatusBadge state = live ? StatusBadge.success("Live")
				: (token.revokedAt() != null) ? StatusBadge.neutral("Revoked") : StatusBadge.neutral("Expired");
		return new AccountView.Token(token.id().toString(), token.name(), words(token.madeFor()), state,
				Moment.of(token.createdAt()), Moment.of(token.expiresAt()),
				(token.lastUsedAt() != null) ? Moment.of(token.lastUsedAt()) : null, live);
	}

	private static String words(Collection<Role> roles) {
		return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
	}

}
