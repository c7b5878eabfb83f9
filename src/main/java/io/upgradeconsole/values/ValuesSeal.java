package io.upgradeconsole.values;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import io.upgradeconsole.target.Problem;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the content of values files, bound to the file it belongs to: a content that
 * was put under another file, release or name does not open.
 */
@Component
class ValuesSeal {

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final SecretKey key;

	private final String keyId;

	@Autowired
	ValuesSeal(ValuesProperties properties, @Value("${console.data-dir}") Path dataDir) {
		this(ValuesKey.of(properties, dataDir));
	}

	ValuesSeal(SecretKey key) {
		this.key = key;
		this.keyId = Sha256.of(key.getEncoded()).substring(0, 8);
	}

	/** What tells the key from others; it says nothing about it. */
	String keyId() {
		return this.keyId;
	}

	/** The same of the key that a content was sealed with. */
	static String keyIdOf(String sealed) {
		return sealed.split(":", -1)[1];
	}

	/** Format, key, and nonce with cipher text, as one line of text. */
	String seal(ValuesFile file, byte[] content) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, file).doFinal(content);
			return "v1:" + this.keyId + ":" + Base64.getEncoder()
				.encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-GCM is part of every JDK", ex);
		}
	}

	byte[] open(ValuesFile file, String sealed) {
		String[] parts = sealed.split(":", -1);
		if (parts.length != 3 || !parts[0].equals("v1")) {
			throw changed(file);
		}
		if (!parts[1].equals(this.keyId)) {
			throw Problem
				.unavailable("values-key-wrong", "This values file cannot be decrypted",
						"The values file " + file.id() + " was encrypted with the key " + parts[1]
								+ ", and the console runs with the key " + this.keyId + ".",
						"Restore the key: the property console.values.encryption-key, or the file values.key in the "
								+ "data directory. Or upload the values file again.")
				.asException();
		}
		try {
			byte[] bytes = Base64.getDecoder().decode(parts[2]);
			ByteBuffer buffer = ByteBuffer.wrap(bytes);
			byte[] nonce = new byte[NONCE_BYTES];
			buffer.get(nonce);
			return cipher(Cipher.DECRYPT_MODE, nonce, file).doFinal(bytes, NONCE_BYTES, buffer.remaining());
		}
		catch (AEADBadTagException | IllegalArgumentException | BufferUnderflowException ex) {
			throw changed(file);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-GCM is part of every JDK", ex);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, ValuesFile file) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
		String bound = file.id() + "|" + file.release() + "|" + file.fileName();
		cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	private static RuntimeException changed(ValuesFile file) {
		return Problem
			.conflict("values-file-tampered", "This values file was changed in the database",
					"The stored content of the values file " + file.id() + " is not what the console has stored.",
					"Do not use it: upload the values file again, and find out who can write to the database.")
			.asException();
	}

}
