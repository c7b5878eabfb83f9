package io.upgradeconsole.masking;

import java.util.Locale;
import java.util.Set;

/**
 * What the keys above a value say about it.
 */
enum Place {

	/** Nothing. */
	ORDINARY,
	/** A text here is a secret; in a map, what looks like its content. */
	SECRET,
	/** Whatever is here is secret, names and references apart. */
	GROUP,
	/** Content of a Secret object: hidden without exception. */
	CONTENT;

	private static final Set<String> SELF = Set.of("content", "data", "plain", "plaintext", "raw", "value");

	/** The place under a key that stands here. */
	Place under(String key) {
		if (this == CONTENT) {
			return CONTENT;
		}
		if (SecretKeys.holdsSecret(key)) {
			return SecretKeys.holdsSecretsOnly(key) ? GROUP : SECRET;
		}
		return switch (this) {
			case GROUP -> SecretKeys.isOrdinary(key) ? ORDINARY : GROUP;
			case SECRET -> SELF.contains(key.toLowerCase(Locale.ROOT)) ? SECRET : ORDINARY;
			default -> ORDINARY;
		};
	}

	/** Whether a text found here is a secret. */
	boolean isSecret() {
		return this != ORDINARY;
	}

}
