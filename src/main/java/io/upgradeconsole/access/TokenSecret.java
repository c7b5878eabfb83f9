package io.upgradeconsole.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What is sent to sign in with a token: 256 random bits behind a prefix by which scanners
 * for leaked secrets can tell it.
 */
final class TokenSecret {

	private static final String PREFIX = "uct_";

	private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private TokenSecret() {
	}

	static String make() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	static boolean isOne(String text) {
		return FORM.matcher(text).matches();
	}

}
