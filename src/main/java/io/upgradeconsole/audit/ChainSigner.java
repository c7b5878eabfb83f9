package io.upgradeconsole.audit;

import java.io.IOException;
import java.security.PrivateKey;

import io.upgradeconsole.target.SettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Signs the end of the trail with the configured key, where there is one.
 */
@Component
class ChainSigner {

	private final @Nullable PrivateKey key;

	ChainSigner(AuditProperties properties) {
		try {
			this.key = (properties.signingKeyFile() != null) ? HeadSignature.privateKey(properties.signingKeyFile())
					: null;
		}
		catch (IOException ex) {
			// one that could not sign must not start as if it did
			throw new SettingException("console.audit.signing-key-file", "cannot be used: " + ex.getMessage() + ".",
					"Name a private key of Ed25519 that can be read; make one with: openssl genpkey -algorithm ed25519");
		}
	}

	/** The signature in Base64, or {@code null} where no key is configured. */
	@Nullable String sign(ChainHead head) {
		return (this.key != null) ? HeadSignature.sign(head, this.key) : null;
	}

}
