package io.upgradeconsole.values;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How values files are kept.
 *
 * @param encryptionKey 32 random bytes in base64; without it the console makes a key of
 * its own and keeps it in the data directory
 * @param git where new versions are pushed to; without it they are not
 */
@ConfigurationProperties("console.values")
public record ValuesProperties(@Nullable String encryptionKey, @Nullable GitSettings git) {

	public ValuesProperties {
		// a variable that is set to nothing turns it off
		git = (git != null && !git.url().isBlank()) ? git : null;
	}

	@Override
	public String toString() {
		return "ValuesProperties[encryptionKey=" + ((this.encryptionKey != null) ? "***" : "none") + ", git=" + this.git
				+ "]";
	}

}
