package io.upgradeconsole.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent. {@value #TIMESTAMP} holds the seconds since 1970, and
 * {@value #SIGNATURE} {@code v1=} and, in hexadecimal, HMAC-SHA256 by the webhook's
 * secret over that number, a dot and the body. A receiver that compares both, and refuses
 * what is older than a few minutes, takes nothing that others have sent, or sent again.
 */
final class Signature {

	/** The header with the moment. */
	static final String TIMESTAMP = "X-Console-Timestamp";

	/** The header with the signature. */
	static final String SIGNATURE = "X-Console-Signature";

	private static final String ALGORITHM = "HmacSHA256";

	private Signature() {
	}

	static String of(String secret, long timestamp, String body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return "v1="
					+ HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
