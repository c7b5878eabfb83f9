package io.upgradeconsole.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Personal access tokens: everybody makes, sees and revokes their own.
 */
@Service
public class TokenService {

	private static final int NAME_LENGTH = 60;

	private static final int LIVE_TOKENS = 50;

	private final JdbcClient database;

	private final People people;

	private final AccessProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TokenService(JdbcClient database, People people, AccessProperties properties, ApplicationEventPublisher events,
			Clock clock) {
		this.database = database;
		this.people = people;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A token that was just made.
	 *
	 * @param token what is known of it from now on
	 * @param secret what to send, which nobody can look up again
	 */
	public record Made(AccessToken token, String secret) {

		// The secret must not reach a log by way of this record.
		@Override
		public String toString() {
			return this.token.toString();
		}

	}

	/**
	 * Who sends a token.
	 *
	 * @param token the token
	 * @param standing what it allows now
	 */
	record Sent(AccessToken token, Standing standing) {

	}

	/** How long a token may last. */
	public Duration longest() {
		return this.properties.tokens().longest();
	}

	/** The roles that the actor can make a token for. */
	public Set<Role> available(Actor actor) {
		return new Standing(actor.roles(), actor.grants()).available();
	}

	/**
	 * Makes a token.
	 * @param name to tell it from others
	 * @param roles some of those that the actor has
	 * @throws io.upgradeconsole.target.ProblemException when a field cannot be used
	 */
	@Transactional
	public Made make(String name, Collection<Role> roles, Duration lasts, Actor actor) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<AccessToken> live = of(actor).stream().filter((token) -> token.isLive(now)).toList();
		String checked = checked(name, live);
		if (roles.isEmpty() || !available(actor).containsAll(roles)) {
			throw Problem
				.invalid("roles", "token-roles-invalid", "Choose roles that you have",
						roles.isEmpty() ? "A token without a role could do nothing."
								: "A token allows no more than its owner may.",
						"Choose at least one of your own roles.")
				.asException();
		}
		if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(longest()) > 0) {
			throw Problem
				.invalid("days", "token-lasts-too-long", "A token cannot last for this long",
						"Tokens last for " + longest().toDays() + " days at most.", "Choose a shorter time.")
				.asException();
		}
		String secret = TokenSecret.make();
		AccessToken token = new AccessToken(UUID.randomUUID(), actor.name(), checked, Sha256.of(secret),
				roles.stream().map(Role::name).distinct().sorted().collect(Collectors.joining(",")), now,
				now.plus(lasts), null, null);
		this.database
			.sql("insert into access_token (id, owner, name, sha256, roles, created_at, expires_at)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(token.id(), token.owner(), token.name(), token.sha256(), token.roles(), stored(now),
					stored(token.expiresAt()))
			.update();
		this.events.publishEvent(new TokenMade(token, actor));
		return new Made(token, secret);
	}

	/** The actor's tokens, the newest first; what ended stays for a while to be seen. */
	public List<AccessToken> of(Actor actor) {
		return this.database.sql("select * from access_token where owner = ? order by created_at desc limit 100")
			.param(actor.name())
			.query(AccessToken.class)
			.list();
	}

	/** Revokes one of the actor's tokens; one that has ended stays as it is. */
	@Transactional
	public void revoke(UUID id, Actor actor) {
		AccessToken token = of(actor).stream()
			.filter((own) -> own.id().equals(id))
			.findFirst()
			.orElseThrow(() -> Problem
				.notFound("token-unknown", "No such token", "You have no token " + id + ".",
						"See your account for the tokens that you have.")
				.asException());
		int revoked = this.database.sql("update access_token set revoked_at = ? where id = ? and revoked_at is null")
			.params(stored(this.clock.instant()), id)
			.update();
		if (revoked > 0) {
			this.events.publishEvent(new TokenRevoked(token, actor));
		}
	}

	/** Who sends this secret, if anybody may: nobody whose owner is gone. */
	Optional<Sent> sent(String secret) {
		if (!TokenSecret.isOne(secret)) {
			return Optional.empty();
		}
		String sha256 = Sha256.of(secret);
		Instant now = this.clock.instant();
		return this.database.sql("select * from access_token where sha256 = ?")
			.param(sha256)
			.query(AccessToken.class)
			.optional()
			.filter((token) -> MessageDigest.isEqual(token.sha256().getBytes(UTF_8), sha256.getBytes(UTF_8)))
			.filter((token) -> token.isLive(now))
			.flatMap((token) -> this.people.standing(token.owner())
				.map((standing) -> new Sent(token, standing.limitedTo(token.madeFor()))))
			.filter((sent) -> !sent.standing().isNothing())
			.map((sent) -> used(sent, now));
	}

	private Sent used(Sent sent, Instant now) {
		// to the minute: a script calls often, and this is a write
		this.database
			.sql("update access_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
			.params(stored(now), sent.token().id(), stored(now.minusSeconds(60)))
			.update();
		return sent;
	}

	private static String checked(String name, List<AccessToken> live) {
		String checked = name.strip();
		if (checked.isEmpty() || checked.length() > NAME_LENGTH
				|| checked.codePoints().anyMatch((point) -> Character.isISOControl(point) || point == '\u2028')) {
			throw Problem
				.invalid("name", "token-name-invalid", "Give the token a name",
						"By its name you and the audit trail tell it from others.",
						"Type " + NAME_LENGTH + " characters at most, in one line.")
				.asException();
		}
		if (live.stream().anyMatch((token) -> token.name().equals(checked))) {
			throw Problem.invalid("name", "token-name-taken", "You have a token of this name",
					"The audit trail could not tell the two apart.", "Choose another name, or revoke that one first.")
				.asException();
		}
		if (live.size() >= LIVE_TOKENS) {
			throw Problem
				.conflict("too-many-tokens", "You have too many tokens", "You have " + live.size() + " tokens.",
						"Revoke those that are not needed any more.")
				.asException();
		}
		return checked;
	}

	private static OffsetDateTime stored(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
