package io.upgradeconsole.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes those wait whose sign-ins fail again and again: for one account, whether it
 * exists or not, and from one address. Each process counts for itself, and holds no more
 * than a fixed number of accounts and addresses.
 */
@Component
class SignInThrottle {

	/** What has failed the longest ago is forgotten first. */
	static final int REMEMBERED = 10_000;

	/** Behind one address there may be many people. */
	private static final int PEOPLE = 4;

	private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

	private static final Duration TRUSTED_FOR = Duration.ofDays(1);

	private final Map<String, Failures> failures = new Recent<>();

	private final Map<String, Instant> trusted = new Recent<>();

	private final AccessProperties.Throttle limits;

	private final Clock clock;

	SignInThrottle(AccessProperties properties, Clock clock) {
		this.limits = properties.throttle();
		this.clock = clock;
	}

	/**
	 * Refuses while the account or the address has to wait.
	 * @throws SlowDownException that says for how long
	 */
	synchronized void check(String account, String address) {
		Instant now = this.clock.instant();
		for (String key : new String[] { accountKey(account, address, now), address }) {
			Failures failed = this.failures.get(key);
			if (failed != null && failed.until().isAfter(now)) {
				throw new SlowDownException(Duration.between(now, failed.until()));
			}
		}
	}

	/** Counts a failure; tells how long the next attempt has to wait. */
	synchronized Duration failed(String account, String address) {
		Instant now = this.clock.instant();
		Duration one = count(accountKey(account, address, now), this.limits.free(), now);
		Duration other = count(address, this.limits.free() * PEOPLE, now);
		return (one.compareTo(other) > 0) ? one : other;
	}

	/** The account's failures are forgiven; those from its address are not. */
	synchronized void succeeded(String account, String address) {
		Instant now = this.clock.instant();
		this.failures.remove(accountKey(account, address, now));
		this.trusted.put(pair(account, address), now.plus(TRUSTED_FOR));
	}

	/**
	 * Where an account has signed in lately, it is counted apart: whoever fails on
	 * purpose elsewhere does not lock its owner out.
	 */
	private String accountKey(String account, String address, Instant now) {
		Instant until = this.trusted.get(pair(account, address));
		return (until != null && until.isAfter(now)) ? pair(account, address) : "account " + account;
	}

	private static String pair(String account, String address) {
		return "account " + account + " from " + address;
	}

	private Duration count(String key, int free, Instant now) {
		Failures next = Failures.after(this.failures.get(key), free, this.limits.longest(), now);
		this.failures.put(key, next);
		return Duration.between(now, next.until());
	}

	/**
	 * What failed.
	 *
	 * @param count how often
	 * @param last when last
	 * @param until until when nothing more is looked at
	 */
	private record Failures(int count, Instant last, Instant until) {

		static Failures after(@Nullable Failures before, int free, Duration longest, Instant now) {
			boolean recent = before != null && before.last.plus(FORGOTTEN_AFTER).isAfter(now);
			int count = recent ? before.count + 1 : 1;
			if (count < free) {
				return new Failures(count, now, now);
			}
			Duration wait = Duration.ofSeconds(1L << Math.min(count - free, 30));
			return new Failures(count, now, now.plus((wait.compareTo(longest) < 0) ? wait : longest));
		}

	}

	/** A map that forgets what was put there the longest ago. */
	private static final class Recent<V> extends LinkedHashMap<String, V> {

		@Override
		public V put(String key, V value) {
			remove(key);
			return super.put(key, value);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
			return size() > REMEMBERED;
		}

	}

}
