package io.upgradeconsole.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago: a script sends its password with every call,
 * and a slow hash each time would cost more than the call. One a user is kept, in memory
 * only, as a MAC under a key that this process made up. Asked after the throttle, like
 * the slow hash: it makes guessing no faster.
 */
@Component
class VerifiedPasswords {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final Map<String, Verified> verified = new ConcurrentHashMap<>();

	private final SecretKeySpec key;

	private final Clock clock;

	VerifiedPasswords(Clock clock) {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
		this.clock = clock;
	}

	boolean knows(ConfiguredUser user, String password) {
		Verified known = this.verified.get(user.name());
		return known != null && known.until().isAfter(this.clock.instant())
				&& MessageDigest.isEqual(known.mac(), mac(user, password));
	}

	void remember(ConfiguredUser user, String password) {
		this.verified.put(user.name(), new Verified(mac(user, password), this.clock.instant().plus(KEPT)));
	}

	private byte[] mac(ConfiguredUser user, String password) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			mac.update(user.hash().getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC is part of every JDK", ex);
		}
	}

	private record Verified(byte[] mac, Instant until) {

	}

}
