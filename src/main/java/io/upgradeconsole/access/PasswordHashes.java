package io.upgradeconsole.access;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The hashes of passwords that the configuration may hold.
 */
final class PasswordHashes {

	private static final Map<String, Pattern> KNOWN = new LinkedHashMap<>();

	static {
		KNOWN.put("{bcrypt}", Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}"));
		KNOWN.put("{argon2}", Pattern.compile(
				"\\$argon2(id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,7},t=\\d{1,3},p=\\d{1,3}\\$[A-Za-z0-9+/]{11,}\\$[A-Za-z0-9+/]{11,}"));
	}

	private static final int MOST_BYTES = 72;

	/** What each hash is made with is part of it. */
	private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder("bcrypt",
			Map.of("bcrypt", new BCryptPasswordEncoder(), "argon2", new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2)));

	private PasswordHashes() {
	}

	/**
	 * A new hash of the password, as the configuration takes it.
	 * @throws IllegalArgumentException where bcrypt would not take all of it
	 */
	static String of(String password) {
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			throw new IllegalArgumentException("Bcrypt takes a password of " + MOST_BYTES + " bytes at most.");
		}
		return Objects.requireNonNull(ENCODER.encode(password));
	}

	/** The hash with its algorithm's name before it, or {@code null} if it is none. */
	static @Nullable String recognized(String text) {
		for (Map.Entry<String, Pattern> known : KNOWN.entrySet()) {
			String hash = text.startsWith(known.getKey()) ? text.substring(known.getKey().length()) : text;
			if (known.getValue().matcher(hash).matches()) {
				return known.getKey() + hash;
			}
		}
		return null;
	}

	static boolean matches(String password, String hash) {
		return ENCODER.matches(password, hash);
	}

}
