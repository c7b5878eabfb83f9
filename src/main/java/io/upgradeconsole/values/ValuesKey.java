package io.upgradeconsole.values;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.util.StringUtils;

/**
 * The key that values files are encrypted with: the configured one, or one of the
 * console's own in a file that only it can read.
 */
final class ValuesKey {

	private static final int BYTES = 32;

	private ValuesKey() {
	}

	static SecretKey of(ValuesProperties properties, Path dataDir) {
		String configured = properties.encryptionKey();
		if (StringUtils.hasText(configured)) {
			return decoded(configured, "The property console.values.encryption-key");
		}
		Path file = dataDir.resolve("values.key");
		try {
			if (Files.notExists(file)) {
				create(file);
			}
			return decoded(Files.readString(file), "The file " + file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key of the values files cannot be kept in " + file, ex);
		}
	}

	/** Complete or not there at all, and never over a key that somebody else has made. */
	private static void create(Path file) throws IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(file.getParent());
		Path draft = Files.createTempFile(file.getParent(), "values", ".key",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			// Another console was faster; its key is as good.
		}
		finally {
			Files.delete(draft);
		}
	}

	private static SecretKey decoded(String base64, String where) {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(base64.strip());
		}
		catch (IllegalArgumentException ex) {
			// Without its cause, which would quote a character of the key.
			throw new IllegalStateException(where + " is not base64. Make a key with: openssl rand -base64 32");
		}
		if (key.length != BYTES) {
			throw new IllegalStateException(where + " holds " + key.length
					+ " bytes, and AES-256 takes 32. Make a key with: openssl rand -base64 32");
		}
		return new SecretKeySpec(key, "AES");
	}

}
