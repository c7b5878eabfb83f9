package io.upgradeconsole.values;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How values files are kept.
 *
 * @param encryptionKey 32 random bytes in base64; without it the console makes a key of
 * its own and keeps it in the data directory
 */
@ConfigurationProperties("console.values")
record ValuesProperties(@Nullable String encryptionKey) {

	@Override
	public String toString() {
		return "ValuesProperties[encryptionKey=" + ((this.encryptionKey != null) ? "***" : "none") + "]";
	}

}
